using CampaignSite.Content;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages.ReaderView;

/// <summary>A reader view drops boxes with many links and few words, and everything in an aside. What a page is opened for is not among it.</summary>
[Collection(nameof(Crawled))]
public sealed class ReaderViewTests(CrawledCampaigns campaigns)
{
    // By the markup alone, so that every page is looked at: a div or an aside is what Readability weighs and may drop; a table of data it keeps.
    [Theory]
    [InlineData("shipped")]
    [InlineData("Saltmarsh")]
    public void Contacts_and_warnings_stand_in_nothing_that_a_reader_view_drops(string campaign) => campaigns.Of(campaign).Holds(page =>
        page.Document.QuerySelectorAll("main a[href^='tel:'], main .address, main .letter, main section.risks")
            .Where(element => element.Closest("table") is null && element.ParentElement!.Closest("div:not(.prose), aside, ul:not(.send), fieldset") is not null)
            .Concat(page.Document.QuerySelectorAll("aside")).Select(element => element.OuterHtml));

    [Trait("Category", "Process")]
    [Fact(Skip = ReaderViewProgram.Missing, SkipUnless = nameof(ReaderViewProgram.IsInstalled), SkipType = typeof(ReaderViewProgram))]
    public async Task Numbers_addresses_warnings_and_sources_are_kept_on_every_kind_of_page_and_the_paragraphs_of_letters()
    {
        var crawl = campaigns.Of("shipped");
        var pages = crawl.Pages.Where(page => page.Language.Equals(crawl.Campaign.BaseLanguage)).Where(page => Kinds(crawl.Campaign).Contains(page.Address)).ToList();
        var letters = crawl.Pages.Where(page => page.Document.QuerySelector(".sheet .letter") is not null).Take(4).ToList();
        Assert.True(pages.Count > 12, $"{pages.Count} pages");
        Assert.NotEmpty(letters);

        // Once for all: the program is started as long as it reads.
        var all = pages.Union(letters).ToList();
        var kept = all.Zip(await ReaderViewProgram.ReadAsync(all)).ToDictionary(pair => pair.First, pair => pair.Second);

        Crawl.Holds(pages.SelectMany(page => kept[page] is not { } reading ? [$"{page.Path}: nothing"] : Needed(page)
            .Where(words => !Joined(reading.Text).Contains(Joined(words), StringComparison.Ordinal)).Select(words => $"{page.Path}: {words}")));
        Crawl.Holds(letters.SelectMany(page => page.Document.QuerySelectorAll(".sheet .letter > p").Select(CrawledPage.Lines)
            .Except(kept[page]?.Paragraphs ?? []).Select(paragraph => $"{page.Path}: {paragraph}")));
    }

    private static HashSet<string> Kinds(Campaign campaign) =>
    [
        "/embassies", "/organisations", "/petitions", "/copy", "/briefing", "/about", PageAddresses.Elsewhere,
        .. PageAddresses.Quiet(campaign), .. campaign.Countries.Take(6).Select(country => PageAddresses.Country(country.Code)), .. campaign.Actions.Take(2).Select(action => PageAddresses.Action(action.Slug)),
        .. campaign.Letters.Take(3).Select(letter => PageAddresses.Letter(letter.Slug)), .. campaign.Timeline.Take(2).Select(item => PageAddresses.Event(item.Slug)),
    ];

    private static IEnumerable<string> Needed(CrawledPage page) => page.Document
        .QuerySelectorAll("main a[href^='tel:'], main a[href^='mailto:'][dir], main .address bdi, main section.risks, main dl.contact a.out, main .checked, main .sources li > a, main .sources li > cite, main dl dd")
        .Where(element => element.Closest("details, form") is null && element.QuerySelector("details") is null).Select(element => CrawledPage.Text(element));

    private static string Joined(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
