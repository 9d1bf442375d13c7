using System.Text;
using CampaignSite.Content;
using CampaignSite.Suggestions;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Suggestions.Support;

namespace CampaignSite.Tests.Suggestions;

/// <summary>The rows of the catalogue of bad input that a form can meet, on the real server.</summary>
[Trait("Category", "Slow")]
public sealed class SuggestRefusalTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private const string FormType = "application/x-www-form-urlencoded";
    private const string NotSent = "Nothing is stored yet. What you typed is still here.";

    private readonly RunningSite _site = fixture.Site;

    public static TheoryData<string> Empty => ["", "   ", "\t\n", "\u200B\u2060", "\u0301\u0301"];

    [Theory]
    [MemberData(nameof(Empty))]
    public async Task B48_a_text_without_words_is_asked_for_a_few(string text)
    {
        var answer = await _site.SendAsync(text, "https://tide.example", "/countries/gb");

        Assert.Equal((400, NotSent, "Write a few words."), (answer.Status, answer.Alert, answer.ProblemOf("text")));
        Assert.Equal(("https://tide.example", "/countries/gb"), (answer.Link, answer.Page));
        Assert.Equal("true", answer.Document.GetElementById("text")!.GetAttribute("aria-invalid"));
        Assert.Null(answer.ProblemOf("link"));
        Assert.False(answer.SetsCookie);
    }

    [Fact]
    public async Task B49_a_text_that_is_too_long_is_counted_and_kept()
    {
        var text = new string('я', 4_001);

        var answer = await _site.SendAsync(text, "l", "p");

        Assert.Equal(400, answer.Status);
        Assert.Equal("Too long: 4001 characters; the limit is 4000. Shorten it, or send it in two parts.", answer.ProblemOf("text"));
        Assert.Equal((text, "l", "p"), (answer.Text, answer.Link, answer.Page));
        Assert.Equal(303, (await _site.SendAsync(text[1..])).Status);
    }

    [Fact]
    public async Task B49_five_hundred_families_are_stored_and_four_thousand_are_too_much()
    {
        const string Family = "👩‍👩‍👧‍👦";
        var (fits, large, huge) = (Times(Family, 500), Times(Family, 640), Times(Family, 4_000));

        Assert.Equal(303, (await _site.SendAsync(fits)).Status);
        Assert.Contains((await _site.SuggestionsAsync()), one => one.Text == fits);

        // 48 KB of a form, 16,000 bytes exactly; one family more is more than the store takes.
        Assert.Equal(303, (await _site.SendAsync(large)).Status);
        var more = await _site.SendAsync(large + Family);
        Assert.Equal((400, large + Family), (more.Status, more.Text));

        Assert.Equal(413, (await _site.SendAsync(huge)).Status);
    }

    [Fact]
    public async Task B42_what_is_larger_than_a_form_may_be_is_413_with_the_text_still_there()
    {
        var text = new string('я', 15_000);

        var answer = await _site.SendAsync(text, "https://tide.example", "/countries/gb", language: "/ar");

        Assert.Equal((413, text, "https://tide.example", "/countries/gb"), (answer.Status, answer.Text, answer.Link, answer.Page));
        Assert.Contains("طويل جدًا", answer.ProblemOf("text"), StringComparison.Ordinal);
        Assert.Equal("private, no-store, no-transform", answer.CacheControl);
        Assert.False(answer.SetsCookie);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Referer: https://evil.example/")]
    [InlineData("Origin: null\r\nReferer: http://localhost/suggest")]
    public async Task B35_B36_B37_another_sites_words_never_stand_in_our_form(string header)
    {
        foreach (var size in new[] { 10, 70_000 })
        {
            var answer = await _site.RawAsync(Raw($"text=canary{new string('x', size)}", headers: header));

            Assert.Matches("^HTTP/1.1 (403|413) ", answer);
            Assert.DoesNotContain("canary", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Set-Cookie", answer, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(await _site.SuggestionsAsync(), one => one.Text.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_typed_in_a_browser_that_does_not_say_from_which_page_is_shown_again_and_not_stored()
    {
        var answer = await _site.RawAsync(Raw("text=half+a+page&link=l&page=%2Fbriefing", headers: "X-Nothing: x"));

        Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
        Assert.Contains("\nhalf a page</textarea>", answer, StringComparison.Ordinal);
        Assert.Contains("Your browser does not say which page this was sent from", answer, StringComparison.Ordinal);
        Assert.Contains("What you typed is still here: copy it, so that it is not lost.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(await _site.SuggestionsAsync(), one => one.Text == "half a page");
    }

    [Theory]
    [InlineData("B38", "text/plain", "text=a", 415)]
    [InlineData("B38", "application/json", "{\"text\":\"a\"}", 415)]
    [InlineData("B38", "multipart/form-data; boundary=x", "--x--", 415)]
    [InlineData("B39", FormType + "; charset=utf-7", "text=a", 415)]
    [InlineData("B40", "multipart/form-data", "x", 415)]
    [InlineData("B43", FormType, "", 400)]
    [InlineData("B44", FormType, "text=one&text=two", 400)]
    [InlineData("B45", FormType, "text=Extra+fields&Admin=true&Id=k7m3qx&State=3&notes=0", 303)]
    [InlineData("B46", FormType, "text=nul%00nul", 400)]
    [InlineData("B47", FormType, "text=%ff%fe+bytes+that+are+no+text", 303)]
    [InlineData("B47", FormType, "text=half+%ed%a0%80", 303)]
    public async Task B38_B39_B40_B43_B44_B45_B46_B47_bad_forms_get_their_answer(string row, string type, string body, int status)
    {
        var answer = await _site.RawAsync(Raw(body, type));

        Assert.True(answer.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal), $"{row}: {answer[..60]}");
    }

    [Fact]
    public async Task B41_eleven_hundred_fields_are_400() =>
        Assert.Equal(400, await _site.RawStatusAsync(Raw(string.Join('&', Enumerable.Range(0, 1_100).Select(i => $"k{i}=v")))));

    [Fact]
    public async Task B43_fields_in_the_query_are_none()
    {
        using var request = RunningSite.Post("/suggest?text=canary&link=canary&page=canary&topic=canary");
        var answer = await Answered.OfAsync(await _site.Client.SendAsync(request));

        Assert.Equal((400, "", "", ""), (answer.Status, answer.Text, answer.Link, answer.Page));
        Assert.Equal("Write a few words.", answer.ProblemOf("text"));
    }

    [Fact]
    public async Task B46_a_nul_is_taken_out_and_the_rest_stands_in_the_form()
    {
        var answer = await _site.SendAsync("Сам текст\0 остаётся\u0007", "li\0nk", "/countries/gb");

        Assert.Equal((400, "Сам текст остаётся", "link", "/countries/gb"), (answer.Status, answer.Text, answer.Link, answer.Page));
        const string Said = "Characters that cannot be shown were removed. Check what is left, and send it again.";
        Assert.Equal((Said, Said, null), (answer.ProblemOf("text"), answer.ProblemOf("link"), answer.ProblemOf("page")));
    }

    [Fact]
    public async Task B47_bytes_that_are_no_text_are_kept_as_text_and_break_nothing()
    {
        Assert.Equal(303, await _site.RawStatusAsync(Raw("text=broken+%ff%fe+bytes")));

        Assert.Contains(await _site.SuggestionsAsync(), one => one.Text.StartsWith("broken ", StringComparison.Ordinal) && one.Text.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public async Task B56_a_filled_trap_is_held_and_answered_like_the_rest()
    {
        var answer = await _site.SendAsync("Buy our salt.", topic: "salt");

        Assert.Equal((303, "/suggest/thanks"), (answer.Status, answer.Location));
        var kept = (await _site.SuggestionsAsync()).Single(one => one.Text == "Buy our salt.");
        Assert.Equal((SuggestionState.Held, SuggestionNotes.TrapFilled), (kept.State, kept.Notes));
    }

    [Fact]
    public async Task More_than_three_links_are_held()
    {
        await _site.SendAsync("https://a.example www.b.example http://www.c.example https://d.example");
        await _site.SendAsync("https://a.example www.b.example http://www.c.example");

        var kept = (await _site.SuggestionsAsync()).Where(one => one.Text.StartsWith("https://a.example", StringComparison.Ordinal)).Select(one => (one.State, one.Notes)).Order();
        Assert.Equal([(SuggestionState.Open, SuggestionNotes.None), (SuggestionState.Held, SuggestionNotes.ManyLinks)], kept);
    }

    [Theory]
    [InlineData("http://tide.example", SuggestionNotes.None)]
    [InlineData("tide.example", SuggestionNotes.NotAWebAddress)]
    [InlineData("javascript:alert(1)", SuggestionNotes.NotAWebAddress)]
    public async Task A_link_is_kept_as_text_whatever_it_is(string link, SuggestionNotes notes)
    {
        await _site.SendAsync($"With {link}", link);

        var kept = (await _site.SuggestionsAsync()).Single(one => one.Text == $"With {link}");
        Assert.Equal((link, notes), (kept.Link, kept.Notes));
    }

    [Fact]
    public async Task B50_B51_B52_naughty_texts_come_back_as_they_were_typed_or_are_refused_with_their_words_kept()
    {
        // Of its own: seven hundred rows.
        await using var site = await SaltmarshSite.StartAsync();
        var faults = new List<string>();
        await Parallel.ForEachAsync(NaughtyStrings.All, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (naughty, _) =>
        {
            var answer = await site.SendAsync(naughty, naughty, naughty);
            var (text, line) = (SubmittedText.ParseText(naughty), SubmittedText.ParseLine(naughty));
            var fits = text.Problem == TextProblem.None && line.Problem == TextProblem.None;
            var right = fits
                ? answer is { Status: 303, Location: "/suggest/thanks" }
                : answer.Status == 400 && answer.Text == text.Value && answer.Link == line.Value && answer.Page == line.Value && !answer.Html.Contains('\0', StringComparison.Ordinal);
            if (!right)
            {
                lock (faults)
                {
                    faults.Add($"{answer.Status} {InvisibleCharacters.Escape(naughty)} -> {InvisibleCharacters.Escape(answer.Status == 400 ? answer.Text : "")}");
                }
            }
        });

        var kept = await site.SuggestionsAsync();
        var expected = NaughtyStrings.All.Where(naughty => SubmittedText.ParseText(naughty).Problem == TextProblem.None && SubmittedText.ParseLine(naughty).Problem == TextProblem.None)
            .Select(naughty => Expected(naughty)).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.InRange(NaughtyStrings.All.Count, 600, 800);
        Assert.InRange(expected.Count, 400, 800);
        Assert.Equal([], faults);
        Assert.Equal(expected, kept.Select(one => one.Text).Order(StringComparer.Ordinal));
        Assert.All(kept, one => Assert.Equal((one.Text, one.Text), (one.Link, one.Page)));
        Assert.Equal([], site.Log.Lines.Where(line => line.Contains("Error", StringComparison.OrdinalIgnoreCase)));
    }

    // What the promise is, not what the code does: NFC, at most eight accents in a row.
    private static string Expected(string naughty) =>
        System.Text.RegularExpressions.Regex.Replace(naughty.ReplaceLineEndings("\n"), @"(?<kept>[\p{Mn}\p{Me}]{8})[\p{Mn}\p{Me}]+", "${kept}", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Normalize(NormalizationForm.FormC);

    private static string Times(string sign, int times) => string.Concat(Enumerable.Repeat(sign, times));

    private static string Raw(string body, string type = FormType, string headers = "Sec-Fetch-Site: same-origin") =>
        $"POST /suggest HTTP/1.1\r\nHost: localhost\r\n{headers}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
}
