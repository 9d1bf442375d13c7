using CampaignSite.Suggestions;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Suggestions.Support;

namespace CampaignSite.Tests.Suggestions;

/// <summary>The form as it is met and what follows when it is sent as it should be; the store is shared, so each test knows its own text.</summary>
[Trait("Category", "Slow")]
public sealed class SuggestPageTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("")]
    [InlineData("/ar")]
    public async Task A_suggestion_is_stored_and_answered_303_into_the_same_language(string language)
    {
        var text = $"The gate opens at six. {language}";

        var answer = await _site.SendAsync(text, "https://tide.example/hours", language + "/countries/gb", language: language);

        Assert.Equal((303, language + "/suggest/thanks", false, "private, no-store, no-transform"), (answer.Status, answer.Location, answer.SetsCookie, answer.CacheControl));
        var kept = await KeptAsync(text);
        Assert.Equal(
            (SuggestionState.Open, SuggestionNotes.None, new DateOnly(2026, 11, 22), language + "/countries/gb", "https://tide.example/hours"),
            (kept.State, kept.Notes, kept.Received, kept.Page, kept.Link));
    }

    [Theory]
    [InlineData("/suggest/thanks", "If you came here by sending the form, your suggestion is stored.")]
    [InlineData("/ar/suggest/thanks", "حُفظ اقتراحكم.")]
    public async Task The_thanks_say_what_happens_next_and_nothing_of_what_was_sent(string path, string said)
    {
        using var answer = await _site.Client.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("rel=\"canonical\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("thanks", await _site.Client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_is_the_same_bytes_for_everybody_and_says_the_store_of_it_to_no_one()
    {
        using var first = await _site.Client.GetAsync("/suggest");
        await _site.SendAsync("Something of somebody else.");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/suggest?text=evil&link=evil&topic=evil&utm_source=x");
        request.Headers.Add("Accept-Language", "ar");
        using var second = await _site.Client.SendAsync(request);

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.False(first.Headers.Contains("Set-Cookie") || second.Headers.Contains("Set-Cookie"));
        Assert.StartsWith("public", first.Headers.NonValidated["Cache-Control"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task B60_the_form_warns_before_it_is_sent_and_blocks_nothing()
    {
        var form = await FormAsync("/suggest");
        var caution = form.Document.GetElementById("caution")!;
        var field = form.Document.GetElementById("text")!;

        Assert.Contains("no names, no telephone or card numbers of private persons, no places", caution.TextContent, StringComparison.Ordinal);
        Assert.Contains("The number or address of an office is fine.", caution.TextContent, StringComparison.Ordinal);
        Assert.Contains("caution", field.GetAttribute("aria-describedby")!.Split(' '));
        Assert.True(caution.CompareDocumentPosition(field).HasFlag(AngleSharp.Dom.DocumentPositions.Following));

        var answer = await _site.SendAsync("Ali Aliev, +7 928 000 00 00, 4111 1111 1111 1111, 43.3180, 45.6981");
        Assert.Equal(303, answer.Status);
    }

    [Fact]
    public async Task The_form_gives_nothing_to_the_memory_of_the_browser_or_to_a_spelling_service()
    {
        var form = await FormAsync("/suggest");

        foreach (var field in form.Document.QuerySelectorAll("main form, main textarea, main input"))
        {
            Assert.Equal("off", field.GetAttribute("autocomplete"));
        }

        Assert.All(new[] { "text", "link", "page" }, id => Assert.Equal("false", form.Document.GetElementById(id)!.GetAttribute("spellcheck")));
    }

    [Fact]
    public async Task The_trap_is_a_field_no_person_meets()
    {
        var trap = (await FormAsync("/suggest")).Document.QuerySelector("input[name=topic]")!;

        Assert.Equal("-1", trap.GetAttribute("tabindex"));
        Assert.Equal("true", trap.Closest("[aria-hidden]")!.GetAttribute("aria-hidden"));
        Assert.NotNull(trap.Closest(".skip"));
        Assert.NotNull(trap.Closest("label"));
    }

    [Theory]
    [InlineData("/suggest?page=/countries/gb", "/countries/gb")]
    [InlineData("/ar/suggest?page=/countries/gb", "/ar/countries/gb")]
    [InlineData("/suggest?page=/", "/")]
    [InlineData("/suggest?page=https://evil.example/", "")]
    [InlineData("/suggest?page=/countries/zz", "")]
    [InlineData("/suggest?page=Call%20this%20number", "")]
    [InlineData("/suggest?page=/countries/gb%20evil", "")]
    [InlineData("/suggest?page=//evil.example", "")]
    [InlineData("/suggest?page=", "")]
    public async Task A_link_fills_in_a_page_of_ours_and_nothing_else(string path, string filled)
    {
        var form = await FormAsync(path);

        Assert.Equal((filled, "", ""), (form.Page, form.Text, form.Link));
        Assert.DoesNotContain("evil", form.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/ar")]
    public async Task Beside_each_contact_a_link_leads_to_the_form_with_the_contact_filled_in(string language)
    {
        var country = (await FormAsync(language + "/countries/gb")).Document;
        var links = country.QuerySelectorAll("dl.contact a[href*='contact=']");

        Assert.Equal(country.QuerySelectorAll("dl.contact a[href^='tel:'], dl.contact a[href^='mailto:'], dl.contact a.out.select, dl.contact .address").Length, links.Length);
        foreach (var link in links)
        {
            var form = await FormAsync(link.GetAttribute("href")!);
            var contact = CrawledPage.Text(link.Closest("dd")!.QuerySelector("a[href^='tel:'], a[href^='mailto:'], a.out.select, .address"));
            Assert.Equal(language + "/countries/gb", form.Page);
            Assert.Contains(Letters(form.Text.Split(" — ")[0])[^8..], Letters(contact), StringComparison.Ordinal);
        }

        Assert.Equal("", (await FormAsync("/suggest?page=/countries/gb&contact=000000")).Text);
        Assert.Equal("", (await FormAsync("/suggest?page=/countries/gb&contact=%3Cscript%3E")).Text);
        Assert.Equal("", (await FormAsync("/suggest?page=/briefing&contact=" + links[0].GetAttribute("href")!.Split('=')[^1])).Text);
    }

    [Fact]
    public async Task The_foot_of_a_page_asks_for_corrections_except_where_the_question_itself_could_harm()
    {
        var campaign = fixture.Campaign;
        var silent = PageAddresses.Quiet(campaign)
            .Concat(campaign.Countries.Where(country => country.AtRisk).Select(country => PageAddresses.Country(country.Code)))
            .Concat(campaign.Actions.Where(campaign.LeadsToQuietText).Select(action => PageAddresses.Action(action.Slug)))
            .Append("/copy").Append("/suggest").ToHashSet();
        Assert.True(silent.Count >= 3);

        foreach (var address in PageAddresses.All(campaign).Concat(["/suggest/thanks", "/no-such-page"]))
        {
            var links = (await FormAsync(address)).Document.QuerySelectorAll("a[href^='/suggest?']").Select(link => link.GetAttribute("href")).ToList();
            var asks = !silent.Contains(address) && address is not ("/suggest/thanks" or "/no-such-page");
            Assert.Equal((address, asks ? 1 : 0), (address, links.Count(link => link == $"/suggest?page={address}")));
            Assert.True(asks || links.Count == 0, $"{address}: {string.Join(' ', links)}");
        }
    }

    [Theory]
    [InlineData("", SuggestionNotes.None)]
    [InlineData("/countries/gb", SuggestionNotes.None)]
    [InlineData("/ar/countries/gb#embassy", SuggestionNotes.None)]
    [InlineData("/Countries/GB/?x=1", SuggestionNotes.None)]
    [InlineData("{origin}/countries/gb", SuggestionNotes.None)]
    [InlineData("{origin}/countries/zz", SuggestionNotes.PageNotFound)]
    [InlineData("/countries/zz", SuggestionNotes.PageNotFound)]
    [InlineData("the page with the numbers", SuggestionNotes.PageNotFound)]
    [InlineData("/../../etc/passwd", SuggestionNotes.PageNotFound)]
    [InlineData("file:///etc/passwd", SuggestionNotes.PageNotFound)]
    [InlineData("https://evil.example/countries/gb", SuggestionNotes.OtherSite)]
    [InlineData("HTTP://EVIL.EXAMPLE", SuggestionNotes.OtherSite)]
    public async Task B58_a_page_of_another_site_or_none_is_kept_as_text_with_a_note(string page, SuggestionNotes notes)
    {
        var (text, sent) = ($"About {page}", page.Replace("{origin}", _site.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));

        Assert.Equal(303, (await _site.SendAsync(text, page: sent)).Status);

        var kept = await KeptAsync(text);
        Assert.Equal((sent.Length == 0 ? null : sent, notes, SuggestionState.Open), (kept.Page, kept.Notes, kept.State));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private async Task<Answered> FormAsync(string path) => await Answered.OfAsync(await _site.Client.GetAsync(path));

    private async Task<Suggestion> KeptAsync(string text) => (await _site.SuggestionsAsync()).Single(one => one.Text == text);
}
