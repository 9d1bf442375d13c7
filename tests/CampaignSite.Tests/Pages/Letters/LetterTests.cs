using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages.Letters;

[Trait("Category", "Slow")]
public sealed class LetterTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    [Fact]
    public async Task The_whole_letter_stands_on_the_page_and_the_button_copies_exactly_it()
    {
        var page = await ReadAsync("/letters/to-the-council");

        var letter = CrawledPage.Letter(page);
        Assert.StartsWith("Dear Sir or Madam,\n\n", letter, StringComparison.Ordinal);
        Assert.EndsWith("\n\nYours faithfully,\n\nName and town: ____________________", letter, StringComparison.Ordinal);
        Assert.Equal(letter, page.QuerySelector(".sheet .go [data-copy]")!.GetAttribute("data-copy"));
    }

    [Fact]
    public async Task Where_a_source_is_named_the_letter_keeps_no_trace_of_it()
    {
        var letter = CrawledPage.Letter(await ReadAsync("/letters/to-the-council"));

        Assert.Contains("The marsh has been drying since March 2025.", letter, StringComparison.Ordinal);
        Assert.Contains("A court has ordered the gate opened, and the order is final.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("[", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_in_one_language_from_its_first_word_to_its_last()
    {
        var arabic = await ReadAsync("/ar/letters/to-the-council");
        var untranslated = await ReadAsync("/ar/letters/to-the-embassy?country=gb");

        Assert.DoesNotContain(CrawledPage.Letter(arabic), char.IsAsciiLetter);
        Assert.All(untranslated.QuerySelectorAll(".letter, .sender, .call blockquote"), words =>
        {
            Assert.DoesNotContain(words.TextContent, sign => sign is >= '\u0600' and <= '\u06ff');
            Assert.Equal("en", words.GetAttribute("lang"));
        });
    }

    [Fact]
    public async Task The_same_letter_in_another_language_keeps_the_choice()
    {
        var page = await ReadAsync("/ar/letters/to-the-council?country=gb");

        Assert.Contains(page.QuerySelectorAll("article > p a[hreflang=en]"), link => link.GetAttribute("href") == "/letters/to-the-council?country=gb");
        Assert.DoesNotContain((await ReadAsync("/letters/to-the-embassy")).QuerySelectorAll("article a"), link => link.HasAttribute("hreflang"));
    }

    [Fact]
    public async Task Without_a_country_no_office_is_named_and_with_one_its_own_is()
    {
        var without = await ReadAsync("/letters/to-the-embassy");
        var with = await ReadAsync("/letters/to-the-embassy?country=gb");

        Assert.Empty(without.QuerySelectorAll(".office"));
        Assert.Equal("", without.QuerySelector(".envelope")!.TextContent);
        Assert.Equal("gb", with.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Equal("Embassy of the Netherlands, London\n1 Mill Lane\nLondon XX1 1XX\nUnited Kingdom", CrawledPage.Lines(with.QuerySelector(".envelope")!));
        Assert.Equal("london@embassy.example", ReadAddress.Of(Mail(with)).To);
    }

    [Fact]
    public async Task Every_way_to_send_carries_the_letter_that_stands_on_the_page()
    {
        var page = await ReadAsync("/letters/to-the-council?country=gb");

        var letter = CrawledPage.Letter(page).Replace("\n", "\r\n", StringComparison.Ordinal);
        var links = page.QuerySelectorAll(".send a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["mailto", "https", "https", "https"], links.Select(link => new Uri(link).Scheme));
        Assert.All(links, link => Assert.Equal(new ReadAddress("", "The tide gate", letter), ReadAddress.Of(link)));
        Assert.Empty(page.QuerySelectorAll(".too-long"));
        Assert.All(page.QuerySelectorAll(".send a"), link => Assert.Equal(link.GetAttribute("data-name"), link.TextContent));
    }

    [Theory]
    [InlineData("/letters/to-the-embassy", "Hello. I live in this country.")]
    [InlineData("/letters/to-the-embassy?country=gb", "Hello. I live in this country: United Kingdom.")]
    [InlineData("/ar/letters/to-the-embassy?country=gb", "Hello. I live in this country: United Kingdom.")]
    [InlineData("/letters/to-the-council?country=gb", "Hello. I live in the area you represent.")]
    public async Task What_is_said_aloud_begins_with_where_one_lives_in_the_language_of_the_letter(string address, string first) =>
        Assert.Equal(first, CrawledPage.Text((await ReadAsync(address)).QuerySelector(".call .letter li")));

    [Fact]
    public async Task What_is_said_to_a_machine_is_whole_sentences() =>
        Assert.Matches(
            @"^Hello\. I am calling with a question\. \p{Lu}.*\? .*Thank you\.$",
            CrawledPage.Text((await ReadAsync("/letters/to-the-embassy")).QuerySelector(".call blockquote")));

    [Theory]
    [InlineData("/letters/to-the-embassy?country=gb", true)]
    [InlineData("/letters/to-the-council?country=gb", false)]
    [InlineData("/letters/to-the-embassy", false)]
    public async Task Mail_is_what_one_presses_first_only_where_a_mailbox_is_known(string address, bool isMailed)
    {
        var page = await ReadAsync(address);
        var print = page.QuerySelector("[data-print]")!;

        Assert.Equal(isMailed, page.QuerySelector(".send a[href^='mailto:']")!.ClassList.Contains("act"));
        Assert.Equal(isMailed, print.HasAttribute("data-quiet"));
        Assert.Equal(!isMailed, page.QuerySelector(".sheet .go [data-copy]")!.HasAttribute("data-main"));
        Assert.Equal(isMailed ? page.QuerySelector(".send")!.NextElementSibling : page.QuerySelector(".send")!.PreviousElementSibling, print);
    }

    [Fact]
    public async Task Only_a_number_that_somebody_is_sure_of_is_offered_to_call()
    {
        var page = await ReadAsync("/letters/to-the-embassy?country=gb");

        Assert.Equal(["tel:+442079460000"], page.QuerySelectorAll(".call a[href^='tel:']").Select(link => link.GetAttribute("href")));
        Assert.Contains(page.QuerySelectorAll(".call a"), link => link.GetAttribute("href") == "/actions/call-the-embassy?country=gb#mark");
    }

    [Fact]
    public async Task A_letter_goes_first_to_whoever_represents_its_writer()
    {
        var page = await ReadAsync("/letters/to-the-council?country=gb");

        Assert.Equal("https://parliament.example/find", page.QuerySelector(".office a.act")!.GetAttribute("href"));
        Assert.Contains("First find the person who represents you", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/letters/to-the-embassy", "Choose your country above first, so that the letter is addressed.")]
    [InlineData("/letters/to-the-council?country=gb", "We have no e-mail address for this office. Take it from the office’s own site, print the letter, or call.")]
    [InlineData("/letters/to-the-embassy?country=nz", "We have no address for this letter. Use the contact form or the address on their own site.")]
    [InlineData("/letters/to-the-embassy?country=gb", null)]
    public async Task A_message_without_a_receiver_says_so_beside_the_ways_to_send_it(string address, string? said)
    {
        var page = await ReadAsync(address);

        var sentence = page.QuerySelector("section[aria-labelledby=send] .unaddressed");
        Assert.Equal(said, sentence is null ? null : CrawledPage.Text(sentence));
        Assert.Equal(said is null, ReadAddress.Of(Mail(page)).To.Length > 0);
    }

    [Fact]
    public async Task The_ways_through_the_page_are_near_its_head_and_lead_to_places_on_it()
    {
        foreach (var address in new[] { "/letters/to-the-embassy", "/letters/to-the-council?country=gb", "/ar/letters/to-the-council" })
        {
            var page = await ReadAsync(address);

            var ways = page.QuerySelectorAll("article > .lead + .go a").Select(link => link.GetAttribute("href")).ToList();
            Assert.Equal(["#to", "#points", "#send"], ways);
            Assert.All(ways, way => Assert.NotNull(page.GetElementById(way![1..])));
        }
    }

    [Fact]
    public async Task That_no_point_is_chosen_is_said_by_the_script_alone()
    {
        var page = await ReadAsync("/letters/to-the-council?country=gb");

        var words = page.QuerySelector(".points")!.GetAttribute("data-none")!;
        Assert.StartsWith("Choose at least one point", words, StringComparison.Ordinal);
        Assert.DoesNotContain(words, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_has_no_field_that_a_form_could_send_or_a_browser_could_keep()
    {
        var page = await ReadAsync("/letters/to-the-council?country=gb");

        Assert.Empty(page.QuerySelectorAll("textarea, input"));
        Assert.Equal(["/letters/to-the-council"], page.Forms.Select(form => form.GetAttribute("action")));
        Assert.Empty(page.QuerySelector(".own")!.TextContent);
    }

    [Fact]
    public async Task The_script_of_letters_is_loaded_with_letters_only()
    {
        Assert.Single((await ReadAsync("/letters/to-the-council")).QuerySelectorAll("script[src*='/js/letter']"));
        Assert.Empty((await ReadAsync("/letters")).QuerySelectorAll("script[src*='/js/letter']"));
    }

    [Fact]
    public void The_script_cannot_send_keep_or_show_in_the_address_what_is_written()
    {
        var script = Repository.Read("src/CampaignSite/wwwroot/js/letter.js");

        Assert.All(
            ["fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "Storage", "indexedDB", "cookie", "history", "pushState", "location", "innerHTML", "eval", "import"],
            way => Assert.DoesNotContain(way, script, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_says_for_whom_each_letter_is_and_how_long_it_takes()
    {
        var card = (await ReadAsync("/letters")).QuerySelectorAll(".card").Single(card => card.QuerySelector("a[href='/letters/to-the-council']") is not null);

        Assert.Equal("To: your representative · 15 minutes", CrawledPage.Text(card.QuerySelector(".meta")));
    }

    [Fact]
    public async Task A_country_leads_to_the_letter_with_itself_chosen_in_the_readers_language()
    {
        var page = await ReadAsync("/ar/countries/gb");

        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/ar/letters/to-the-embassy?country=gb");
    }

    [Fact]
    public async Task An_unknown_letter_is_not_found()
    {
        using var answer = await saltmarsh.Site.Client.GetAsync("/letters/no-such-letter");

        Assert.Equal(404, (int)answer.StatusCode);
    }

    private static string Mail(IHtmlDocument page) => page.QuerySelector(".send a[href^='mailto:']")!.GetAttribute("href")!;

    private async Task<IHtmlDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await saltmarsh.Site.Client.GetStringAsync(address));
}
