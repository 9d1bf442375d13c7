using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CampaignSite.Content.Languages;
using CampaignSite.Localization;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What holds for the body of every page of every campaign.</summary>
[Collection(nameof(Crawled))]
public sealed partial class EveryPageTests(CrawledCampaigns campaigns)
{
    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_page_has_one_heading_of_its_own_and_skips_no_level(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
        {
            var headings = page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList();
            var levels = headings.Select(heading => int.Parse(heading.LocalName.AsSpan(1), CultureInfo.InvariantCulture)).ToList();
            return new[]
            {
                levels.Count(level => level == 1) == 1 && levels[0] == 1 ? null : "not one h1 before all others",
                headings.Any(heading => CrawledPage.Text(heading).Length == 0) ? "an empty heading" : null,
                levels.Zip(levels.Skip(1)).Any(pair => pair.Second > pair.First + 1) ? $"levels {string.Join(' ', levels)}" : null,
            }.OfType<string>();
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_id_is_given_once_and_everything_that_names_one_finds_it(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
        {
            var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            var named = page.Document.QuerySelectorAll("[aria-labelledby], [aria-describedby], [for]").SelectMany(element =>
                new[] { "aria-labelledby", "aria-describedby", "for" }.Select(element.GetAttribute).OfType<string>().SelectMany(value => value.Split(' ')));
            return ids.GroupBy(id => id).Where(group => group.Count() > 1 || group.Key.Length == 0).Select(group => $"#{group.Key} twice")
                .Concat(named.Except(ids).Select(id => $"nothing has the id {id}"));
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_link_inside_the_site_leads_to_a_page_and_a_place_that_exist(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        crawl.Holds(page => page.Links.Select(CrawledPage.Href).Distinct()
            .Where(href => !CrawledPage.IsOutward(href) && !href.StartsWith("mailto:", StringComparison.Ordinal)
                && !href.StartsWith("tel:+", StringComparison.Ordinal))
            .Where(href => !Exists(crawl, page, href)));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_link_inside_the_site_keeps_the_readers_language(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Links.Where(link => !link.HasAttribute("hreflang")).Select(CrawledPage.Href)
            .Concat(page.Document.QuerySelectorAll("form").Select(form => form.GetAttribute("action") ?? ""))
            .Where(href => href.StartsWith('/') && !href.StartsWith("/media/", StringComparison.Ordinal))
            .Where(href => RequestLanguage.Split(page.Campaign, href.Split('#')[0]).Language != page.Language));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_link_has_words_and_every_picture_has_its_own(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
            page.Links.Where(link => CrawledPage.Text(link).Length == 0 && link.QuerySelector("img[alt]") is null).Select(link => link.OuterHtml)
                .Concat(page.Document.QuerySelectorAll("img")
                    .Where(picture => string.IsNullOrWhiteSpace(picture.GetAttribute("alt"))).Select(picture => picture.OuterHtml)));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_form_says_where_it_goes_and_every_field_what_it_wants(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
            page.Document.QuerySelectorAll("form")
                .Where(form => form.GetAttribute("action") is not ['/', ..] || form.GetAttribute("method") is not ("get" or "post"))
                .Concat(page.Document.QuerySelectorAll("input, select, textarea").Where(field =>
                    !field.HasAttribute("name") || (field.Closest("label") is null && page.Document.QuerySelector($"label[for='{field.Id}']") is null)))
                .Concat(page.Document.QuerySelectorAll("button").Where(button => CrawledPage.Text(button).Length == 0))
                .Select(element => element.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void No_form_carries_a_hidden_field(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
            page.Document.QuerySelectorAll("input[type=hidden]").Select(field => field.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_link_to_another_site_tells_it_nothing(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.OutwardLinks
            .Where(link => !CrawledPage.Href(link).StartsWith("https://", StringComparison.Ordinal)
                || !new[] { "noopener", "noreferrer" }.All((link.GetAttribute("rel") ?? "").Split(' ').Contains)
                || link.HasAttribute("target") || link.HasAttribute("ping"))
            .Select(link => link.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_table_has_headers_for_its_columns(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Document.QuerySelectorAll("table").Where(table =>
            {
                var columns = table.QuerySelectorAll("thead > tr > th[scope=col]").Length;
                var rows = table.QuerySelectorAll("tr").ToList();
                return columns == 0 || rows.Count < 2 || rows.Any(row => row.Children.Length != columns);
            }).Select(table => CrawledPage.Text(table.QuerySelector("tr"))));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_text_that_is_copied_stands_beside_its_button(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Document.QuerySelectorAll("[data-copy]")
            .Where(place => string.IsNullOrWhiteSpace(place.GetAttribute("data-label")) || !StandsBeside(place)).Select(place => place.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_place_in_a_sentence_is_filled_in(string campaign) =>
        campaigns.Of(campaign).Holds(page => new[] { page.Document.DocumentElement.TextContent }
            .Concat(page.Document.All.SelectMany(element => element.Attributes.Select(attribute => attribute.Value)))
            .Where(text => Place().IsMatch(text)).Select(text => Place().Match(text).Value));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Text_in_another_language_than_the_page_says_so(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        crawl.Holds(page => page.Document.QuerySelectorAll("[lang]")
            .Where(element => !Language.TryParse(element.GetAttribute("lang"), out _)).Select(element => element.OuterHtml));
        crawl.Holds(page => page.Document.QuerySelectorAll("main h1, main .lead, main .prose")
            .Where(element => element.Closest("[lang]")!.GetAttribute("lang") != Spoken(CrawledPage.Text(element), page)).Select(element => element.OuterHtml));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void The_title_of_a_source_is_read_in_the_language_its_editors_wrote_it_in(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Address != "/sources" ? [] : page.Campaign.Sources
            .Where(source => page.Document.GetElementById(source.Id.Value)!.QuerySelector("a, cite")!.Closest("[lang]")!.GetAttribute("lang") != source.TitleLanguage.Tag)
            .Select(source => source.Title));

    // Only where a page's language can be told from another by its script.
    private static string Spoken(string text, CrawledPage page) =>
        page.Campaign.Languages.Any(language => language.Tag == "ar")
            ? text.Count(c => c is >= '\u0600' and <= '\u06ff') > text.Count(char.IsAsciiLetter) ? "ar" : "en"
            : page.Language.Tag;

    private static bool StandsBeside(IElement button)
    {
        var copied = WithoutBlanks(button.GetAttribute("data-copy")!);
        return copied.Length > 0 && WithoutBlanks(button.Closest("dd, .line, article, td")!.TextContent).Contains(copied, StringComparison.Ordinal);
    }

    // A number is read in groups and dialled without.
    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static bool Exists(Crawl crawl, CrawledPage page, string href)
    {
        var parts = href.Split('#', 2);
        var path = parts[0].Length == 0 ? page.Path : parts[0].Split('?')[0];
        return crawl.Assets.TryGetValue(href, out var status) ? status == 200
            : path.StartsWith("/media/", StringComparison.Ordinal)
            ? crawl.Campaign.Picture(path["/media/".Length..]) is not null
            : crawl.ByPath.TryGetValue(path, out var target) && (parts.Length == 1 || target.Document.GetElementById(parts[1]) is not null);
    }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
