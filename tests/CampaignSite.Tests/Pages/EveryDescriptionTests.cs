using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignSite.Content;
using CampaignSite.Content.Countries;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What a page says of itself to search engines, previews and other programs.</summary>
[Collection(nameof(Crawled))]
public sealed partial class EveryDescriptionTests(CrawledCampaigns campaigns)
{
    // Less says nothing; more is cut by the program that shows it.
    private const int Shortest = 40;
    private const int Longest = 200;

    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_description_is_one_or_two_sentences_and_no_page_has_that_of_another(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var told = crawl.Pages.Where(page => !IsNeutral(page)).Select(page => (page, text: Content(page, "meta[name=description]"))).ToList();

        Crawl.Holds(told.Where(one => campaign == "shipped" && one.text.Length is < Shortest or > Longest).Select(one => $"{one.page.Path}: {one.text.Length} {one.text}"));
        Crawl.Holds(told.GroupBy(one => (one.page.Language, one.text)).Where(group => group.Count() > 1).Select(group => $"“{group.Key.text}” describes {string.Join(" and ", group.Select(one => one.page.Path))}"));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Texts_with_sources_are_articles_and_nothing_else_is(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var known = crawl.Campaign;
        var expected = known.Texts.Where(text => !text.Quiet && (text.Address == "/briefing" || text.Address.StartsWith("/guides/", StringComparison.Ordinal))).Select(text => text.Address)
            .Concat(known.Timeline.Select(item => PageAddresses.Event(item.Slug)))
            .SelectMany(address => known.Languages.Select(language => RequestLanguage.PathIn(known, language, address))).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(expected, crawl.Pages.Where(page => Content(page, "meta[property='og:type']") == "article").Select(page => page.Path).Order(StringComparer.Ordinal));
        Assert.Equal(expected, crawl.Pages.Where(page => Types(page).Contains("Article")).Select(page => page.Path).Order(StringComparer.Ordinal));
        Assert.All(crawl.Pages.Where(page => Types(page).Contains("WebSite")), page => Assert.Equal("/", page.Address));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Programs_are_told_nothing_that_the_page_itself_does_not_show(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var site = crawl.Address.GetLeftPart(UriPartial.Authority);

        crawl.Holds(page =>
        {
            var text = CrawledPage.Text(page.Document.DocumentElement);
            var envelopes = page.Document.QuerySelectorAll(".address").Select(address => Comma(CrawledPage.Lines(address))).ToHashSet();
            return JsonLd.In(page.Document).SelectMany(data => JsonLd.Texts(data)).Where(told => !(told.Name switch
            {
                "url" => told.Text.StartsWith(site + "/", StringComparison.Ordinal) ? crawl.ByPath.ContainsKey(told.Text[site.Length..]) : Leads(page, told.Text),
                "telephone" => Leads(page, $"tel:{told.Text}"),
                "email" => Leads(page, $"mailto:{told.Text}"),
                "address" => envelopes.Contains(told.Text),
                "name" or "headline" => text.Contains(CrawledPage.Squeezed(told.Text), StringComparison.Ordinal),
                "description" => page.Address == "/" ? page.Document.Title!.EndsWith(told.Text, StringComparison.Ordinal) : text.Contains(CrawledPage.Squeezed(told.Text), StringComparison.Ordinal),
                "inLanguage" => told.Text == page.Document.QuerySelector("main h1")!.Closest("[lang]")!.GetAttribute("lang"),
                "datePublished" or "dateModified" => DateOnly.Parse(told.Text, null) <= page.Campaign.Edition,
                "temporalCoverage" => told.Text.Split('/').All(day => (page.Document.QuerySelector(".date")!.GetAttribute("datetime") ?? CrawledPage.Text(page.Document.QuerySelector(".date"))).Contains(day[..4], StringComparison.Ordinal)),
                "@context" => told.Text == "https://schema.org",
                "@type" => true,
                _ => false,
            })).Select(told => $"{told.Name} {told.Text}");
        });
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void No_address_that_needs_a_warning_and_no_contact_to_be_confirmed_first_is_told_to_programs(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var known = crawl.Campaign;
        var offices = crawl.Pages.Where(page => Types(page).Contains("GovernmentOffice")).ToList();
        var told = crawl.Pages.SelectMany(page => JsonLd.In(page.Document)).SelectMany(data => JsonLd.Texts(data)).Where(one => one.Name is "url" or "telephone" or "email").Select(one => one.Text).ToHashSet();

        Assert.Equal(campaign == "Saltmarsh, untended", offices.Count == 0);
        Assert.Equal([], known.Sources.Where(source => source.Label is not null).Select(source => source.Url).Intersect(told));
        Assert.Equal([], told.Where(address => known.Labels.ForAddress(address) is not null));
        Assert.Equal([], known.Organisations.SelectMany(helper => new[] { helper.Url, helper.Donate }).OfType<string>().Except(known.Sources.Select(source => source.Url)).Intersect(told));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Of_each_office_programs_are_told_what_stands_there_without_a_note_and_without_a_doubt_and_no_more(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        crawl.Holds(page => page.Campaign.Countries.FirstOrDefault(country => PageAddresses.Country(country.Code) == page.Address) is not { } country || IsNeutral(page) ? []
            : country.Offices.Select(one => Tellable(page.Campaign, one.Office)).OfType<string>().Order(StringComparer.Ordinal)
                .SequenceEqual(Things(page).Select(Told).Order(StringComparer.Ordinal)) ? [] : [string.Join("; ", Things(page).Select(Told))]);
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_neutral_page_tells_programs_nothing_and_has_no_colour_of_its_own(string campaign)
    {
        var neutral = campaigns.Of(campaign).Pages.Where(IsNeutral).ToList();

        Assert.True(neutral.Count >= 8);
        Crawl.Holds(neutral.Where(page => page.Document.QuerySelector("script[type], meta[name=theme-color], meta[property='og:type'], meta[property='og:image']") is not null).Select(page => page.Path));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_phones_own_bar_has_the_colour_of_the_paper_by_day_and_by_night(string campaign)
    {
        var papers = Paper().Matches(Repository.Read("src/CampaignSite/wwwroot/css/site.css")).Select(match => match.Groups["colour"].Value).Take(2).ToList();

        campaigns.Of(campaign).Holds(page => IsNeutral(page) || page.Document.QuerySelectorAll("meta[name=theme-color]")
            .OrderByDescending(meta => meta.GetAttribute("media") == "(prefers-color-scheme: light)").Select(meta => meta.GetAttribute("content")).SequenceEqual(papers)
                ? [] : ["another colour"]);
    }

    [Theory]
    [InlineData("shipped", "a.act[href='/suggest?page=/accessibility']")]
    [InlineData("Saltmarsh", "a.act[href='mailto:editors@saltmarsh.example']")]
    public void The_statement_on_accessibility_says_how_to_complain_in_every_language(string campaign, string way)
    {
        var crawl = campaigns.Of(campaign);
        var statements = crawl.Pages.Where(page => page.Address == "/accessibility").ToList();

        Assert.Equal(crawl.Campaign.Languages.Length, statements.Count);
        Assert.All(statements, page => Assert.NotNull(page.Document.QuerySelector(way.Replace("='/suggest", $"='{RequestLanguage.PathIn(page.Campaign, page.Language, "/suggest")}", StringComparison.Ordinal))));
    }

    private static bool IsNeutral(CrawledPage page) => page.Document.Title == page.Campaign.Quiet.Title.In(page.Language);

    private static bool Leads(CrawledPage page, string address) => page.Links.Any(link => CrawledPage.Href(link) == address);

    private static IEnumerable<string> Types(CrawledPage page) => Things(page).Select(thing => thing.GetProperty("@type").GetString()!);

    private static IEnumerable<JsonElement> Things(CrawledPage page) =>
        JsonLd.In(page.Document).SelectMany(data => data.TryGetProperty("@graph", out var graph) ? graph.EnumerateArray().AsEnumerable() : [data]);

    // What the content holds of an office, in one line; null where it must not be told.
    private static string? Tellable(Campaign campaign, Office office)
    {
        ContactField?[] contacts = [office.Address, .. office.Phones, office.Email];
        var told = contacts.Where(field => field is { Note: null }).ToList();
        var labelled = new[] { office.Website?.Value, office.Find, office.Checked.Source }.Any(address => campaign.Labels.ForAddress(address) is not null);
        return told.Count == 0 || office.Note is not null || campaign.IsOld(office.Checked, campaign.Freshness.Contacts) || contacts.Any(field => field?.Confidence == Confidence.Low)
            ? null
            : string.Join(' ', told.Select(field => field == office.Address ? "address" : field!.Value)
                .Append(office.Website is { Note: null, Confidence: not Confidence.Low } site && !labelled ? site.Value : null).OfType<string>());
    }

    private static string Told(JsonElement office) => string.Join(' ', new[] { "address", "telephone", "email", "url" }
        .Where(name => office.TryGetProperty(name, out _)).SelectMany(name => name == "address" ? [name] : JsonLd.Texts(office.GetProperty(name)).Select(one => one.Text)));

    private static string Comma(string lines) => string.Join(", ", lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Content(CrawledPage page, string selector) => page.Document.QuerySelector(selector)?.GetAttribute("content") ?? "";

    [GeneratedRegex("--paper: (?<colour>#[0-9a-f]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Paper();
}
