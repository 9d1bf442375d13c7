using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>A page that offers a step for a country says what is held at its end, or what can be done instead.</summary>
[Trait("Category", "Slow")]
public sealed class NoDeadEndsTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    /// <summary>Anything that reaches someone: where acting in the open is dangerous none of it is on a page.</summary>
    public const string Reaching = ".office, .letter, .send, .call, a[href^='tel:'], a[href^='mailto:'], a[href$='.vcf'], a[href*='/letters'], a[href*='/embassies'], a[href*='/petitions'], a[href*='/suggest']";

    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("/actions/call-the-embassy?country=is", "We have no contact for this step (Iceland, an embassy).", "/actions/write-to-the-council?country=is")]
    [InlineData("/ar/actions/call-the-embassy?country=is", "ليس لدينا جهة اتصال لهذه الخطوة (آيسلندا، سفارة).", "/ar/actions/write-to-the-council?country=is")]
    [InlineData("/actions/call-the-embassy?country=fr", "We have no contact for this step (France, an embassy).", "/countries/elsewhere")]
    [InlineData("/actions/write-to-the-council?country=de", "We have no page for finding your representative. Your parliament's own site has one.", "/actions/call-the-embassy?country=de")]
    [InlineData("/actions/write-to-the-council?country=is", "We have no e-mail or postal address that we are sure of. The office’s own site says how to write to it.", null)]
    [InlineData("/letters/to-the-embassy?country=de", "We have no e-mail or postal address that we are sure of. The office’s own site says how to write to it.", "/actions/call-the-embassy?country=de")]
    [InlineData("/letters/to-the-council?country=nz", "We have no page for finding your representative. Your parliament's own site has one.", "/countries/elsewhere")]
    [InlineData("/countries/is", "We have no contact for this step (Iceland, an embassy).", "/actions/write-to-the-council?country=is")]
    public async Task What_is_not_held_is_said_with_the_next_best_step(string path, string said, string? instead)
    {
        var page = await PageAsync(path);

        Assert.Equal(said, CrawledPage.Text(page.QuerySelector("p.route")));
        Assert.Equal(instead, page.QuerySelector("ul.instead a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/actions/call-the-embassy?country=gb")]
    [InlineData("/letters/to-the-embassy?country=gb")]
    [InlineData("/letters/to-the-council?country=gb")]
    [InlineData("/countries/gb")]
    public async Task Where_it_is_held_nothing_is_offered_instead(string path)
    {
        var page = await PageAsync(path);

        Assert.NotEmpty(page.QuerySelectorAll(".office"));
        Assert.Empty(page.QuerySelectorAll("p.route, ul.instead"));
    }

    [Fact]
    public async Task A_call_to_an_office_that_is_not_held_has_no_words_to_say()
    {
        Assert.Empty((await PageAsync("/letters/to-the-embassy?country=nz")).QuerySelectorAll(".call"));
        Assert.Empty((await PageAsync("/actions/call-the-embassy?country=is")).QuerySelectorAll("a[href*='#call']"));
        Assert.NotEmpty((await PageAsync("/letters/to-the-embassy?country=gb")).QuerySelectorAll(".call"));
    }

    [Fact]
    public async Task An_action_for_other_countries_says_so_and_leads_to_the_page_of_the_chosen_one()
    {
        var page = await PageAsync("/actions/post-a-picture-of-water?country=fr");

        Assert.Contains("This is not for the country you chose: France.", page.QuerySelectorAll(".warning").Select(CrawledPage.Text));
        Assert.NotNull(page.QuerySelector("main a[href='/countries/fr']"));
    }

    [Theory]
    [InlineData("/plan?minutes=30&country=gb", "What we have: Website, Telephone, E-mail, Address")]
    [InlineData("/plan?minutes=30&country=is", "What we have: Website")]
    public async Task A_plan_says_by_what_its_first_step_reaches_an_office(string path, string held) =>
        Assert.Contains(held, (await PageAsync(path)).QuerySelectorAll(".plan li:first-child .meta").Select(CrawledPage.Text));

    [Theory]
    [InlineData("/countries/fr", "France")]
    [InlineData("/ar/countries/fr", "فرنسا")]
    public async Task A_country_without_a_file_has_a_page_that_names_it_and_keeps_it_chosen(string path, string name)
    {
        using var answer = await _site.Client.GetAsync(path);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-cache, no-transform", answer.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal(name, CrawledPage.Text(page.QuerySelector("h1")));
        Assert.NotEmpty(page.QuerySelectorAll(".card h3 a"));
        Assert.All(page.QuerySelectorAll(".card h3 a").Select(CrawledPage.Href), href => Assert.EndsWith("?country=fr", href, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("main a[href*='/plan?minutes=5&country=fr']"));
        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby=letters] a"));
    }

    [Theory]
    [InlineData("/countries/zz")]
    [InlineData("/countries/gbr")]
    [InlineData("/countries/aa.vcf")]
    public async Task What_is_no_country_has_none(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/countries/jo")]
    [InlineData("/countries/ir")]
    [InlineData("/ar/countries/nl")]
    [InlineData("/plan?minutes=240&country=jo")]
    [InlineData("/ar/plan?minutes=240&country=ir")]
    [InlineData("/letters/to-the-embassy?country=jo")]
    [InlineData("/ar/letters/to-the-council?country=ir")]
    [InlineData("/actions/call-the-embassy?country=jo")]
    [InlineData("/actions/write-to-the-council?country=nl")]
    [InlineData("/ar/actions/sign-the-petition-of-2025?country=ir")]
    public async Task Where_acting_is_dangerous_only_careful_actions_stand_on_the_page_and_nobody_keeps_it(string path)
    {
        using var answer = await _site.Client.GetAsync(path);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal((HttpStatusCode.OK, "no-store, no-transform"), (answer.StatusCode, answer.Headers.NonValidated["Cache-Control"].ToString()));
        Assert.NotEmpty(page.QuerySelectorAll("section.risks a"));
        Assert.Equal([], page.QuerySelectorAll(Reaching).Where(one => one.Closest(".languages") is null).Select(one => one.OuterHtml));
        var offered = page.QuerySelectorAll("main h3 a[href*='/actions/']").Select(CrawledPage.Href).ToList();
        Assert.NotEmpty(offered);
        Assert.All(offered, href => Assert.True(fixture.Campaign.Action(href.Split('/')[^1])!.IsForReadersAtRisk, href));
        Assert.True(!(path.Contains("/letters/", StringComparison.Ordinal) || path.Contains("/actions/", StringComparison.Ordinal))
            || CrawledPage.Text(page.QuerySelector("h1")) is "What you can do from here" or "ما يمكنك فعله من هنا", page.QuerySelector("h1")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("form[method=post], script[src*=letter], script[type='application/ld+json']"));
    }

    private async Task<IHtmlDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await _site.Client.GetStringAsync(path));
}
