using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Search;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Search;

[Trait("Category", "Slow")]
public sealed class SearchPageTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    /// <summary>Rows B50 to B52 of the catalogue of bad input.</summary>
    public static TheoryData<string> Naughty =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "{{7*7}}", "${x}", "%n%s%x", "=1+1", "@SUM(1)",
        "'; DROP TABLE passage; --", "' OR 1=1 --", "gate\" OR \"tide", "gate AND", "NOT gate", "NEAR(gate tide, 2)", "NEAR(", "title:gate", "{title text}:gate",
        "gate*", "*", "^gate", "-gate", "(gate", "gate)", "\"", "\"\"\"", "''", ":", "+", "\\", "/*", "--", ";", "../../etc/passwd", "C:\\con", "\u001b[2J",
        "a\r\nSet-Cookie: x=y", "\0", "gate\0tide", "\u202egate", "\u2066gate\u2069", "\u200f\u200egate", "\ud83d\udc4d\ud83c\udffd", "\U000e0041\U000e0042",
        "ﷺ", "Ω≈ç√∫˜µ≤≥÷", "田中さんにあげて下さい", "찦차를 타고 온 펲시맨과", "ﺍﻟﻌَرَبِيَّة", "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮", "\ufeffgate", "\uffff", "null", "undefined", "NaN", "1e309", "-0",
        "<!--#exec cmd=\"ls\"-->", "&lt;b&gt;", "%3Cscript%3E", "javascript:alert(1)", "@Html.Raw(1)", "[gate](https://evil.example)", "gate gate gate gate",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    ];

    [Fact]
    public async Task Before_anything_is_typed_there_is_a_form_that_says_where_words_stay()
    {
        var page = await ReadAsync("/search");

        var form = page.QuerySelector("form[role=search]")!;
        Assert.Equal(("get", "/search"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(("", "off"), (Box(page), page.GetElementById("q")!.GetAttribute("autocomplete")));
        Assert.Contains("your browser's history", CrawledPage.Text(page.QuerySelector("main")), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main section"));
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/briefing");
    }

    [Fact]
    public async Task What_is_found_stands_under_its_kind_with_its_words_marked_and_leads_to_its_place()
    {
        var page = await ReadAsync("/search?q=redshanks");

        Assert.NotEmpty(page.QuerySelectorAll("main mark"));
        Assert.All(page.QuerySelectorAll("main mark"), mark => Assert.StartsWith("redshank", mark.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(page.QuerySelectorAll("main h3 a"), link => link.GetAttribute("href")!.StartsWith("/briefing#", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("main section"), section => Assert.Equal(
            Math.Min(SearchIndex.MaxHitsPerKind, int.Parse(section.QuerySelector("h2 .tag")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)),
            section.QuerySelectorAll("li").Length));
        Assert.Equal("redshanks", Box(page));
    }

    [Fact]
    public async Task A_marked_word_has_no_blank_after_it_that_its_text_has_not()
    {
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        folder.Write("content/sources.yml",
            "- {id: heron, title: The heron papers, publisher: Herons, url: 'https://herons.example/x', note: {en: 'Near the embassy, and the gate.'}}\n");
        await using var site = await RunningSite.StartAsync(folder);

        var answer = await site.Client.GetStringAsync("/search?q=embassy");

        Assert.Contains(">Near the <mark>embassy</mark>, and the gate.</p>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_words_stay_is_said_before_the_field()
    {
        var page = await ReadAsync("/search?q=gate");

        Assert.Equal("q-stays", page.QuerySelector("p:has(+ #q)")!.Id);
        Assert.Contains("your browser's history", page.GetElementById("q-stays")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("q-stays", page.GetElementById("q")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task In_Arabic_it_finds_Arabic_and_says_the_language_of_what_is_not_translated()
    {
        var page = await ReadAsync("/ar/search?q=" + Uri.EscapeDataString("بوابة"));
        var letter = (await ReadAsync("/ar/search?q=embassies+count+letters")).QuerySelector("main h3 a")!;

        Assert.NotEmpty(page.QuerySelectorAll("main mark"));
        Assert.Equal("/ar/search", page.QuerySelector("form")!.GetAttribute("action"));
        Assert.All(page.QuerySelectorAll("main h3 a"), link => Assert.StartsWith("/ar", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(("/ar/letters/to-the-embassy", "en", "ltr"), (letter.GetAttribute("href"), letter.GetAttribute("lang"), letter.GetAttribute("dir")));
    }

    [Theory]
    [InlineData("petition of 2025", "closed")]
    [InlineData("night watch", "unsafe")]
    [InlineData("reed fund", "unsafe")]
    [InlineData("dryfeet", "unsafe")]
    public async Task What_is_over_is_found_and_named_as_over(string typed, string state) =>
        Assert.Equal(state, (await ReadAsync($"/search?q={Uri.EscapeDataString(typed)}")).QuerySelector("main h3 .tag")?.TextContent);

    [Fact]
    public async Task A_labelled_source_has_its_label_before_it_and_no_find_leads_out_of_the_site()
    {
        var page = await ReadAsync("/search?q=second+gate");

        var source = page.QuerySelectorAll("main h3 a").Single(link => link.GetAttribute("href") == "/sources#marsh-news-gate");
        Assert.Equal("restricted in Tidemouth:", source.PreviousElementSibling!.TextContent);
        Assert.All(page.QuerySelectorAll("main a"), link => Assert.StartsWith("/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_title_of_a_source_that_must_not_be_linked_is_no_link()
    {
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        folder.Write("content/campaign.yml", SmallCampaign.Settings("Tide")
            + "labels: {forbidden: {name: {en: forbidden}, warning: {en: Do not.}, unlinked: true, hosts: [forbidden.example]}}\n");
        folder.Write("content/sources.yml", "- {id: never, title: The heron papers, publisher: Herons, url: 'https://forbidden.example/x', label: forbidden}\n");
        await using var site = await RunningSite.StartAsync(folder);

        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/search?q=heron"));

        Assert.Null(page.QuerySelector("main h3 a"));
        Assert.Equal("The heron papers", page.QuerySelector("main h3 bdi")!.TextContent);
        Assert.Equal("/sources#never", page.QuerySelector("main li .meta a")!.GetAttribute("href"));
        Assert.DoesNotContain("forbidden.example", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Naughty))]
    public async Task Whatever_is_typed_is_text_and_stands_in_the_box_again(string typed)
    {
        foreach (var path in new[] { "/search", "/ar/search" })
        {
            using var answer = await saltmarsh.Site.Client.GetAsync(new Uri($"{path}?q={Uri.EscapeDataString(typed)}", UriKind.Relative));
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(SearchQuery.Parse(typed).Text, Box(page));
            Assert.Equal([], page.QuerySelectorAll("main *").Select(element => element.LocalName).Distinct().Except(
                ["h1", "h2", "h3", "form", "label", "input", "button", "p", "section", "ul", "li", "a", "bdi", "mark", "span", "strong"]));
            Assert.Equal([], page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name)
                .Where(name => name.StartsWith("on", StringComparison.Ordinal) || name == "style"));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("q=%ED%A0%80", 200)]
    [InlineData("q=%00", 200)]
    [InlineData("q=%", 200)]
    [InlineData("q=%ff%fe", 200)]
    [InlineData("q=%c0%ae", 200)]
    [InlineData("q", 200)]
    [InlineData("q=", 200)]
    [InlineData("q=gate&q=tide", 200)]
    [InlineData("q[]=gate", 200)]
    [InlineData("Q=gate&handler=Evil&page=/About/About", 200)]
    public async Task A_query_out_of_shape_is_survived(string query, int status) =>
        Assert.Equal(status, await saltmarsh.Site.RawStatusAsync($"GET /search?{query} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task Ten_kilobytes_are_no_request() =>
        Assert.Equal(414, await saltmarsh.Site.RawStatusAsync($"GET /search?q={new string('a', 10_240)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

    [Theory]
    [InlineData(SearchQuery.MaxTextLength, 200)]
    [InlineData(SearchQuery.MaxTextLength + 1, 400)]
    [InlineData(2_000, 400)]
    public async Task Too_long_a_query_keeps_its_beginning_and_is_told_so(int length, int status)
    {
        using var answer = await saltmarsh.Site.Client.GetAsync(new Uri($"/search?q={new string('g', length)}", UriKind.Relative));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(new string('g', SearchQuery.MaxTextLength), Box(page));
        Assert.Equal(status == 400, page.QuerySelector("form .warning")?.TextContent.Contains("200", StringComparison.Ordinal) == true);
        Assert.Equal(["private, no-store, no-transform"], answer.Headers.NonValidated["Cache-Control"]);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=gate")]
    [InlineData("/search?q=nothinglikeit")]
    [InlineData("/ar/search?q=gate")]
    public async Task Nobody_may_keep_an_answer_and_its_title_does_not_tell_the_words(string address)
    {
        using var answer = await saltmarsh.Site.Client.GetAsync(new Uri(address, UriKind.Relative));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(["private, no-store, no-transform"], answer.Headers.NonValidated["Cache-Control"]);
        Assert.Equal((await ReadAsync(address.Split('?')[0])).Title, page.Title);
        Assert.EndsWith("/search", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("q=", page.Head!.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_found_it_is_said_what_to_do()
    {
        var page = await ReadAsync("/search?q=xyzzyplugh");

        Assert.Contains("Try fewer or other words", CrawledPage.Text(page.QuerySelector("main")), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main section"));
    }

    [Fact]
    public async Task A_mistyped_word_shows_what_was_looked_for_instead()
    {
        var page = await ReadAsync("/search?q=ebmassy");

        Assert.Equal("embassy", page.QuerySelector("main p strong bdi")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main section"));
        Assert.Equal("ebmassy", Box(page));
    }

    [Fact]
    public async Task What_was_looked_for_reaches_no_log()
    {
        await using var site = await SaltmarshSite.StartAsync();
        foreach (var query in new[] { "canary", "canary canary gate", "%3Cscript%3Ecanary", "canary%00", new string('c', 300) + "canary", "canary\" AND", "cаnary" })
        {
            using var answer = await site.Client.GetAsync(new Uri($"/search?q={query}", UriKind.Relative));
        }

        Assert.NotEmpty(site.Log.Lines);
        Assert.Equal([], site.Log.Lines.Where(line => line.Contains("nary", StringComparison.Ordinal) || line.Contains("/search", StringComparison.Ordinal)));
    }

    private static string? Box(IHtmlDocument page) => page.GetElementById("q")!.GetAttribute("value");

    private async Task<IHtmlDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await saltmarsh.Site.Client.GetStringAsync(new Uri(address, UriKind.Relative)));
}
