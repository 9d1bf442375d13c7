using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>What comes out of a printer: the page's words whole, nothing that could only be pressed, and not more paper than it is worth.</summary>
[Collection(BrowserWalks.Name)]
public sealed class PrintTests(Chromium chromium)
{
    // What may stay away: what is pressed, what leads about within the page, and what is seen elsewhere on paper or means nothing there.
    private const string Gone = "nav, form, button, a.meta, article > .meta:first-child, .office .act, main > .go, .contents, .share, .take, .marks, .map, .plot details";

    // Words as a screen shows them with everything unfolded, and not as the style for paper would have them; piece by piece as they are in
    // the page: addresses are spelled out between them.
    private const string Words = """
        gone => {
          for (const folded of document.querySelectorAll('details')) folded.open = true;
          const pieces = [], walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const element = walk.currentNode.parentElement;
            if (element.checkVisibility({ visibilityProperty: true }) && !element.closest(`svg, script, [hidden], ${gone}`)) pieces.push(walk.currentNode.textContent);
          }
          return pieces;
        }
        """;

    // The name of the site and the line of its edition may stay: they say where a sheet comes from.
    private const string Pressable = """
        () => [...document.querySelectorAll('nav, button, form, input, select, textarea, #leave, .skip, header a, footer a')]
          .filter(element => element.checkVisibility() && !element.closest('.name')).map(element => `${element.localName}.${element.className} is printed`)
        """;

    [Theory(Skip = Paper.Missing, SkipUnless = nameof(Paper.IsReadable), SkipType = typeof(Paper))]
    [InlineData("", "A4")]
    [InlineData("/ru", "Letter")]
    public async Task A_letter_prints_as_a_letter(string prefix, string format)
    {
        // Without script it is at its longest: every point is in it.
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script: false);
        var paper = await PrintAsync(visit, prefix + "/letters/to-the-embassy?country=ie", format, sheets: 2, ".writing > :not(.sheet), .sheet > :is(h2, .meta), main > p");

        var letter = await visit.Page.Locator(".sheet .letter").TextContentAsync();
        var envelope = await visit.Page.Locator(".sheet .envelope").TextContentAsync();
        Assert.Contains(Paper.LettersOf(letter!), paper.Letters, StringComparison.Ordinal);
        Assert.Contains(Paper.LettersOf(envelope!), paper.Letters, StringComparison.Ordinal);

        // Nothing but the letter: not the name of the site, nor the title of the page or its sources.
        var site = await visit.Page.Locator("header .name").TextContentAsync();
        var title = await visit.Page.Locator("h1").TextContentAsync();
        Assert.All([site, title], other => Assert.DoesNotContain(Paper.LettersOf(other!), paper.Letters, StringComparison.Ordinal));
    }

    [Theory(Skip = Paper.Missing, SkipUnless = nameof(Paper.IsReadable), SkipType = typeof(Paper))]
    [InlineData("", "Letter")]
    [InlineData("/ru", "A4")]
    public async Task A_country_prints_as_a_card_with_every_number_and_address(string prefix, string format)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var paper = await PrintAsync(visit, prefix + "/countries/ie", format, sheets: 2, ".country > :not(h1, section:has(.office)), .country section > p");

        var contacts = await visit.Page.Locator(".office :is(a[href^='tel:'], a[href^='mailto:'], .address, dd > p > a[href^='https:'])").AllTextContentsAsync();
        Assert.True(contacts.Count > 5);
        Assert.All(contacts, contact => Assert.Contains(Paper.LettersOf(contact), paper.Letters, StringComparison.Ordinal));
    }

    [Theory(Skip = Paper.Missing, SkipUnless = nameof(Paper.IsReadable), SkipType = typeof(Paper))]
    [InlineData("", "A4")]
    [InlineData("/ru", "Letter")]
    public async Task The_briefing_prints_as_a_leaflet_with_its_links_spelled_out(string prefix, string format)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var paper = await PrintAsync(visit, prefix + "/briefing", format, sheets: 14);

        var links = await visit.Page.Locator("main :is(.prose, .sources) a[href^='http']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        Assert.NotEmpty(links);
        Assert.True(paper.Sheets.Count > 2);
        Assert.Equal([], links.Where(link => !paper.Letters.Contains(Paper.LettersOf(link), StringComparison.Ordinal)));
    }

    [Theory(Skip = Paper.Missing, SkipUnless = nameof(Paper.IsReadable), SkipType = typeof(Paper))]
    [InlineData("/actions/call-the-russian-embassy", "A4", 2)]
    [InlineData("/ru/actions/write-to-your-representative", "Letter", 2)]
    [InlineData("/ru/plan?minutes=60&country=ie", "A4", 2)]
    [InlineData("/timeline", "Letter", 14)]
    [InlineData("/notes/safety", "A4", 4)]
    public async Task Other_pages_print_whole(string path, string format, int sheets)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);

        Assert.NotEmpty((await PrintAsync(visit, path, format, sheets)).Letters);
    }

    [Theory(Skip = Paper.Missing, SkipUnless = nameof(Paper.IsReadable), SkipType = typeof(Paper))]
    [InlineData("/countries/ru", "A4")]
    [InlineData("/ru/countries/eg", "Letter")]
    public async Task A_country_at_risk_prints_its_warning_the_way_to_the_safety_texts_and_the_careful_actions(string path, string format)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var paper = await PrintAsync(visit, path, format, sheets: 3);

        var warning = await visit.Page.Locator(".risks h2, .risks p").AllTextContentsAsync();
        var safety = await visit.Page.Locator(".risks a").AllTextContentsAsync();
        var actions = await visit.Page.Locator(".cards h3").AllTextContentsAsync();
        Assert.All([warning, safety, actions], Assert.NotEmpty);
        Assert.All([.. warning, .. safety, .. actions], text => Assert.Contains(Paper.LettersOf(text), paper.Letters, StringComparison.Ordinal));
    }

    // What holds for every page: nothing to press, every word, none over the edge, none too small to read, and no sheet for nothing.
    private static async Task<Paper> PrintAsync(Visit visit, string path, string format, int sheets, string gone = ".nothing")
    {
        await visit.OpenAsync(path);
        var paper = await Paper.PrintAsync(visit.Page, format);

        var words = await visit.Page.EvaluateAsync<string[]>(Words, $"{Gone}, {gone}");

        // As wide as the paper between its margins, so that the page is laid out as it is printed.
        await visit.Page.SetViewportSizeAsync(718, 1000);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var faults = (await visit.Page.EvaluateAsync<string[]>(Pressable)).ToList();
        faults.AddRange(words.Where(piece => !paper.Letters.Contains(Paper.LettersOf(piece), StringComparison.Ordinal)).Select(piece => $"missing: {piece.Trim()}"));
        faults.AddRange(paper.Sheets.SelectMany(sheet => sheet.Words
            .Where(word => word.Left < 0 || word.Right > sheet.Width || word.Top < 0 || word.Bottom > sheet.Height)
            .Select(word => $"over the edge: {word.Text}")));
        var heights = paper.Sheets.SelectMany(sheet => sheet.Words).Select(word => word.Bottom - word.Top).Order().ToList();
        if (heights[heights.Count / 2] < 9)
        {
            faults.Add($"half of the words are below {heights[heights.Count / 2]} points");
        }

        if (paper.Sheets.Count > sheets || paper.Sheets.SkipLast(1).Any(sheet => sheet.Words.Count < 20) || paper.Sheets[^1].Words.Count == 0)
        {
            faults.Add($"words on each sheet: {string.Join(", ", paper.Sheets.Select(sheet => sheet.Words.Count))}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        return paper;
    }
}
