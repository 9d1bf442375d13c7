using AngleSharp.Dom;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Pictures;
using CampaignSite.Localization;
using CampaignSite.Sharing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What a page offers to pass on, and what a link to it shows elsewhere.</summary>
[Collection(nameof(Crawled))]
public sealed class EveryShareTests(CrawledCampaigns campaigns)
{
    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Exactly_the_pages_that_harm_nobody_are_offered_to_be_shared(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var all = crawl.Campaign;
        var expected = all.Texts.Where(text => !text.Quiet && text.Address != "/" && text.Slug.Value is not ("privacy" or "accessibility")).Select(text => text.Address)
            .Concat(all.Timeline.Select(item => PageAddresses.Event(item.Slug)))
            .Concat(all.Actions.Where(action => all.CanBeDone(action) && action.Audience != Audience.Self).Select(action => PageAddresses.Action(action.Slug)))
            .Concat(all.Letters.Select(letter => PageAddresses.Letter(letter.Slug)))
            .Concat(all.Countries.Where(country => !all.IsAtRisk(country.Code)).Select(country => PageAddresses.Country(country.Code)));

        var offered = crawl.Pages.Where(page => page.Document.QuerySelector("details.share") is not null).Select(page => page.Path);

        Assert.Equal(
            all.Languages.SelectMany(language => expected.Select(address => RequestLanguage.PathIn(all, language, address))).Order(StringComparer.Ordinal),
            offered.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void The_start_page_leads_to_where_it_is_shared(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        foreach (var home in crawl.Pages.Where(page => page.Address == "/"))
        {
            var way = RequestLanguage.PathIn(crawl.Campaign, home.Language, "/share");
            var place = crawl.Pages.Single(page => page.Path == way).Document.QuerySelector("section[aria-labelledby=share-site]")!;

            Assert.NotNull(home.Document.QuerySelector($"main a[href='{way}#share-site']"));
            Assert.Contains(place.QuerySelectorAll("[data-link]"), button => button.GetAttribute("data-link") == crawl.Address.GetLeftPart(UriPartial.Authority) + home.Path);
        }
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void No_page_of_a_reader_at_risk_offers_a_way_to_share_or_shows_what_it_is(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var quiet = crawl.Pages.Where(page => IsQuiet(page)).ToList();

        Assert.NotEmpty(quiet);
        Crawl.Holds(quiet.SelectMany(page =>
        {
            var title = page.Campaign.Quiet.Title.In(page.Language);
            var said = page.Document.QuerySelectorAll("meta[property^='og:'], meta[name^='twitter:']").Select(meta => $"{Name(meta)} {meta.GetAttribute("content")}");
            return new[]
            {
                page.Document.QuerySelector("[data-share], .share, .qr") is null ? null : "a way to share",
                page.Document.QuerySelectorAll("a").Any(link => ShareNetwork.All.Any(network => (link.GetAttribute("href") ?? "").StartsWith(network.Pattern.Split('{')[0], StringComparison.Ordinal)))
                    ? "a network" : null,
                said.SequenceEqual([$"og:title {title}", $"og:description {title}"]) ? null : "a preview",
            }.OfType<string>().Select(fault => $"{page.Path}: {fault}");
        }));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_text_that_is_offered_fits_and_ends_in_the_address_of_its_page(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        crawl.Holds(page => page.Document.QuerySelectorAll("[data-share]").SelectMany(button =>
        {
            var link = button.GetAttribute("data-link")!;
            var text = ShareText.Create(button.GetAttribute("data-share")!, link);
            return new[]
            {
                text.Words == button.GetAttribute("data-share") ? null : "does not fit",
                page.Address is "/share" || link == crawl.Address.GetLeftPart(UriPartial.Authority) + page.Path ? null : $"leads to {link}",
                CrawledPage.Text(button.Closest(".line")!.QuerySelector(".select")) == text.Whole ? null : "another text stands beside it",
                button.LocalName == "span" && button.TextContent.Length == 0 ? null : "is shown without the script",
            }.OfType<string>();
        }));
    }

    [Fact]
    public void What_editors_wrote_to_be_shared_is_never_cut()
    {
        var crawl = campaigns.Of("shipped");
        var own = crawl.Pages.SelectMany(page => page.Document.QuerySelectorAll("[data-share]")).Select(button => button.GetAttribute("data-share")!).ToHashSet();
        var written = crawl.Campaign.Languages.SelectMany(language => crawl.Campaign.Texts.Select(text => text.Translations.In(language).Share)
            .Concat(crawl.Campaign.Actions.Select(action => action.Translations.In(language).Share))
            .Concat(crawl.Campaign.Timeline.Select(item => item.Translations.In(language).Share))).OfType<string>().ToList();

        Assert.True(written.Count > 20);
        Assert.Equal([], written.Except(own));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Before_every_way_to_another_site_stands_what_it_gives_away(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Document.QuerySelectorAll($"nav[aria-label='{page.Campaign.WordsIn(page.Language).ShareNetworks}']").SelectMany(ways =>
        {
            var words = page.Campaign.WordsIn(page.Language);
            var before = page.Document.QuerySelectorAll("main p").Where(p => p.CompareDocumentPosition(ways).HasFlag(DocumentPositions.Following)).Select(p => CrawledPage.Text(p)).ToList();
            var links = ways.QuerySelectorAll("a").ToList();
            return new[]
            {
                before.Any(p => p.StartsWith(words.ShareRisk, StringComparison.Ordinal)) ? null : "nobody is told where not to share",
                before.Contains(words.ShareSeen) ? null : "nobody is told who sees it",
                links.Count == ShareNetwork.All.Length + 1 ? null : "other ways",
                links.SkipLast(1).All(link => link.ClassList.Contains("out")) ? null : "a way out that does not say so",
            }.OfType<string>();
        }));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_page_shows_the_card_of_its_language_and_none_where_there_is_none(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var site = crawl.Address.GetLeftPart(UriPartial.Authority);

        Assert.Contains(crawl.Campaign.Languages, language => crawl.Campaign.Picture(Picture.CardOf(language)) is not null);
        Crawl.Holds(crawl.Pages.Where(page => !IsQuiet(page)).SelectMany(page =>
        {
            var card = page.Campaign.Picture(Picture.CardOf(page.Language));
            var said = page.Document.QuerySelectorAll("meta[property], meta[name^='twitter:']").ToDictionary(Name, meta => meta.GetAttribute("content"));
            var image = card is null
                ? said.Keys.All(name => !name.StartsWith("og:image", StringComparison.Ordinal)) && said["twitter:card"] == "summary"
                : said["og:image"] == $"{site}/media/{card.Name}" && said["og:image:width"] == "1200" && said["og:image:height"] == "630"
                    && said["og:image:alt"]!.Contains(page.Campaign.Tagline.In(page.Language), StringComparison.Ordinal) && said["twitter:card"] == "summary_large_image";
            return new[]
            {
                image ? null : "another picture",
                said["og:url"] == site + page.Path && said["og:type"] is "website" or "article" ? null : "another address",
                said["og:locale"]!.StartsWith(page.Language.Tag + "_", StringComparison.Ordinal) ? null : $"another locale: {said["og:locale"]}",
            }.OfType<string>().Select(fault => $"{page.Path}: {fault}");
        }));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_QR_code_leads_to_the_start_page_in_the_readers_language_and_says_so(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var codes = crawl.Pages.SelectMany(page => page.Document.QuerySelectorAll("svg.qr").Select(svg => (page, svg))).ToList();

        Assert.Equal(2 * crawl.Campaign.Languages.Length, codes.Count);
        foreach (var (page, svg) in codes)
        {
            var home = crawl.Address.GetLeftPart(UriPartial.Authority) + RequestLanguage.PathIn(page.Campaign, page.Language, "/");
            var code = QrCode.For(home);
            Assert.Equal(code.Path, svg.QuerySelector("path:not([fill])")!.GetAttribute("d"));
            Assert.Equal($"0 0 {code.Size} {code.Size}", svg.GetAttribute("viewBox"));
            Assert.Contains(home, svg.GetAttribute("aria-label"), StringComparison.Ordinal);
            Assert.Contains(home, svg.ParentElement!.TextContent, StringComparison.Ordinal);
        }
    }

    private static string Name(IElement meta) => meta.GetAttribute("property") ?? meta.GetAttribute("name")!;

    private static bool IsQuiet(CrawledPage page) =>
        page.Address == "/copy"
        || page.Campaign.Quiet.Holds(page.Address)
        || page.Campaign.Countries.Any(country => page.Campaign.IsAtRisk(country.Code) && PageAddresses.Country(country.Code) == page.Address)
        || page.Campaign.Actions.Any(action => page.Campaign.LeadsToQuietText(action) && PageAddresses.Action(action.Slug) == page.Address);
}
