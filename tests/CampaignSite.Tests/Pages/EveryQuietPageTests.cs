using AngleSharp.Dom;
using CampaignSite.Content.Actions;
using CampaignSite.Localization;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What a page for readers at risk holds, and what it must not.</summary>
[Collection(nameof(Crawled))]
public sealed class EveryQuietPageTests(CrawledCampaigns campaigns)
{
    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Each_campaign_has_a_beginning_texts_and_help_in_every_language(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var known = crawl.Campaign;

        Assert.True(PageAddresses.Quiet(known).Count() >= 4);
        Assert.Equal(known.Quiet.Address, PageAddresses.Quiet(known).First());
        Assert.Contains(known.Quiet.Help, PageAddresses.Quiet(known));
        Assert.Equal(
            known.Languages.SelectMany(language => PageAddresses.Quiet(known).Select(address => RequestLanguage.PathIn(known, language, address))).Order(),
            Quiet(crawl).Select(page => page.Path).Order());
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void It_runs_no_script_sends_no_form_and_shows_no_picture(string campaign) =>
        Holds(campaign, page => page.Document.QuerySelectorAll("script, form, input, button, img, svg, iframe, [data-copy], [data-share]").Select(element => element.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void It_has_a_style_and_an_icon_of_its_own(string campaign) =>
        Holds(campaign, page => new[]
        {
            Names(page, "link[rel=stylesheet]") is ["/css/quiet"] ? null : "another style",
            Names(page, "link[rel=icon]") is ["/page"] ? null : "another icon",
        }.OfType<string>());

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Its_head_says_the_neutral_title_and_nothing_else(string campaign) =>
        Holds(campaign, page =>
        {
            var title = page.Campaign.Quiet.Title.In(page.Language);
            return page.Document.QuerySelectorAll("head > title, head > meta[name=description], head > meta[property]")
                .Select(element => element.GetAttribute("content") ?? element.TextContent).Where(text => text != title);
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void One_link_leads_to_another_site_and_that_is_the_way_out(string campaign) =>
        Holds(campaign, page => page.Links.Where(link => link.Id != "leave" && !CrawledPage.Href(link).StartsWith('/') && !CrawledPage.Href(link).StartsWith('#'))
            .Select(link => link.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_other_link_stays_among_the_quiet_pages_but_one_at_their_beginning(string campaign) =>
        Holds(campaign, page =>
        {
            var ways = page.Links.Select(CrawledPage.Href).Where(href => href.StartsWith('/'))
                .Where(href => !page.Campaign.Quiet.Holds(RequestLanguage.Split(page.Campaign, href.Split('#')[0]).Path));
            var whole = RequestLanguage.PathIn(page.Campaign, page.Language, "/");
            return ways.SequenceEqual(page.Address == page.Campaign.Quiet.Address ? [whole] : []) ? [] : ways;
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void No_number_and_no_mailbox_is_a_link(string campaign) =>
        Holds(campaign, page => page.Document.QuerySelectorAll("[href^='mailto:'], [href^='tel:'], [href*='.onion']").Select(element => element.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void The_way_out_is_the_first_link_of_every_page_and_tells_nobody(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
        {
            var first = page.Document.Body!.QuerySelector("a, button, input, select, textarea, summary, [tabindex]");
            var rel = (first?.GetAttribute("rel") ?? "").Split(' ');
            return first is { Id: "leave", LocalName: "a" } && CrawledPage.Href(first) == page.Campaign.Exit.In(page.Language)
                && rel.Contains("noreferrer") && !first.HasAttribute("target") ? Array.Empty<string>() : ["something else comes first"];
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_other_page_leads_to_them_before_its_text(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
        {
            var quiet = RequestLanguage.PathIn(page.Campaign, page.Language, page.Campaign.Quiet.Address);
            return page.Document.QuerySelector($"header a[href='{quiet}']") is not null ? Array.Empty<string>() : ["no way to the quiet pages"];
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Whoever_can_be_asked_is_listed_and_no_way_is_shown_to_what_is_not_to_be_used(string campaign) =>
        Holds(campaign, page =>
        {
            if (page.Address != page.Campaign.Quiet.Help)
            {
                return [];
            }

            var text = CrawledPage.Text(page.Document.Body);
            return page.Campaign.Organisations.Where(organisation => organisation.Help is not null).SelectMany(organisation => new[]
            {
                text.Contains(organisation.Translations.In(page.Language).Title, StringComparison.Ordinal) ? null : $"{organisation.Slug} is not there",
                text.Contains(organisation.Help!.TraceNote.In(page.Language), StringComparison.Ordinal) == organisation.Status is Status.Open or Status.Unknown ? null : $"{organisation.Slug}: what it leaves behind",
            }.OfType<string>());
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_page_says_where_nobody_has_looked_within_the_limit(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
        {
            var (known, words, text) = (page.Campaign, page.Campaign.WordsIn(page.Language), CrawledPage.Text(page.Document.Body));
            var quiet = known.Texts.FirstOrDefault(one => one.Quiet && one.Address == page.Address);
            return new[]
            {
                Says(words.ExitNotChecked, words.ExitCheckedLong) == known.IsExitOld(page.Language) ? null : "the way out",
                Says(words.TextNotChecked, words.TextCheckedLong) == (quiet is not null && known.IsOld(quiet)) ? null : "the text",
            }.OfType<string>();

            bool Says(params string[] notes) => notes.Any(note => text.Contains(note.Split("{date}")[0], StringComparison.Ordinal));
        });

    [Fact]
    public void Time_alone_brings_the_notes_and_the_shipped_campaign_says_that_nobody_tried_its_ways_out()
    {
        Assert.All(campaigns.Of("Saltmarsh, untended").Campaign.Texts.Where(text => text.Quiet), text => Assert.True(campaigns.Of("Saltmarsh, untended").Campaign.IsOld(text)));
        Assert.DoesNotContain(campaigns.Of("Saltmarsh").Campaign.Languages, campaigns.Of("Saltmarsh").Campaign.IsExitOld);
        Assert.All(campaigns.Of("shipped").Campaign.Languages, language => Assert.True(campaigns.Of("shipped").Campaign.IsExitOld(language)));
    }

    private void Holds(string campaign, Func<CrawledPage, IEnumerable<string>> rule) =>
        Crawl.Holds(Quiet(campaigns.Of(campaign)).SelectMany(page => rule(page).Select(fault => $"{page.Path}: {fault}")));

    private static IEnumerable<CrawledPage> Quiet(Crawl crawl) => crawl.Pages.Where(page => crawl.Campaign.Quiet.Holds(page.Address));

    private static string[] Names(CrawledPage page, string selector) =>
        [.. page.Document.QuerySelectorAll(selector).Select(link => CrawledPage.Href(link).Split('.')[0])];
}
