using AngleSharp.Dom;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What a screen reader makes of every page, as far as markup decides it.</summary>
[Collection(nameof(Crawled))]
public sealed class EverySpokenPageTests(CrawledCampaigns campaigns)
{
    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    // Orca reads a page in one go past a link, a group or strong words that a description begins with (issue of its SayAll).
    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_description_begins_with_words_or_a_paragraph(string campaign) => campaigns.Of(campaign).Holds(page =>
        page.Document.QuerySelectorAll("dd").Where(description => First(description) is IElement { LocalName: not ("p" or "span" or "details") }).Select(description => description.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Buttons_and_links_about_an_office_say_whose_contact_they_mean(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        Assert.Contains(crawl.Pages, page => page.Document.QuerySelectorAll("[data-copy]").Length > 3);
        crawl.Holds(page => page.Document.QuerySelectorAll("[data-copy]").GroupBy(place => $"{place.GetAttribute("data-label")}: {place.GetAttribute("data-what")}")
            .Concat(page.Document.QuerySelectorAll("a[href*='&contact=']").GroupBy(link => link.GetAttribute("aria-label") ?? ""))
            .Where(group => group.Key.Length < 5 || group.Key.EndsWith(": ", StringComparison.Ordinal) || group.Count() > 1).Select(group => $"{group.Count()} times “{group.Key}”"));
        crawl.Holds(page => page.Document.QuerySelectorAll("article.office [data-copy]")
            .Where(place => !place.GetAttribute("data-what")!.EndsWith(place.Closest("article")!.GetAttribute("aria-label")!, StringComparison.Ordinal)).Select(place => place.OuterHtml));
        crawl.Holds(page => page.Document.QuerySelectorAll("a[href*='&contact=']")
            .Where(link => !link.GetAttribute("aria-label")!.StartsWith(CrawledPage.Text(link), StringComparison.Ordinal)).Select(link => link.OuterHtml));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_list_of_contacts_names_no_kind_of_contact_twice(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        Assert.Contains(crawl.Pages, page => page.Document.QuerySelector("dl.contact dt") is not null);
        crawl.Holds(page => page.Document.QuerySelectorAll("dl.contact").SelectMany(list => list.QuerySelectorAll("dt").GroupBy(CrawledPage.Text))
            .Where(group => group.Count() > 1).Select(group => $"{group.Count()} times “{group.Key}”"));
    }

    // Read as a name and at once again as the first words.
    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_begins_with_its_name_takes_it_from_there(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        Assert.Contains(crawl.Pages, page => page.Document.QuerySelector("section.risks") is not null);
        crawl.Holds(page => page.Document.QuerySelectorAll("section[aria-label], nav[aria-label], article[aria-label], aside[aria-label]")
            .Where(part => CrawledPage.Text(part).StartsWith(part.GetAttribute("aria-label")!, StringComparison.Ordinal)).Select(part => part.GetAttribute("aria-label")!));
        crawl.Holds(page => page.Document.QuerySelectorAll("section.risks").Where(part => !CrawledPage.Text(part).StartsWith(NameOf(page, part), StringComparison.Ordinal) || NameOf(page, part).Length < 3)
            .Select(part => part.OuterHtml));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_box_that_scrolls_takes_the_focus_and_says_what_it_is(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        Assert.Contains(crawl.Pages, page => page.Document.QuerySelector(".prose .scroll") is not null);
        crawl.Holds(page => page.Document.QuerySelectorAll(".scroll, [tabindex='0']")
            .Where(box => !(box.ClassList.Contains("scroll") && box.GetAttribute("tabindex") == "0" && box.GetAttribute("role") == "region" && NameOf(page, box).Length > 2))
            .Select(box => box.OuterHtml[..Math.Min(200, box.OuterHtml.Length)]));
        crawl.Holds(page => page.Document.QuerySelectorAll("[role=region], section[aria-label], section.risks").GroupBy(box => NameOf(page, box)).Where(group => group.Count() > 1).Select(group => $"{group.Count()} times “{group.Key}”"));
    }

    // To browsers a field that must be filled in is invalid from the start, and a screen reader says so before anybody has typed (HTML, 4.10.20.1; ARIA 1.2, aria-invalid).
    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_field_that_nobody_has_touched_is_not_called_wrong(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        Assert.Contains(crawl.Pages, page => page.Document.QuerySelector("[required]") is not null);
        crawl.Holds(page => page.Document.QuerySelectorAll("[required]").Where(field => field.GetAttribute("aria-invalid") != "false").Select(field => field.OuterHtml));
        crawl.Holds(page => page.Document.QuerySelectorAll("[aria-invalid=true]").Select(field => field.OuterHtml));
    }

    private static string NameOf(CrawledPage page, IElement box) =>
        box.GetAttribute("aria-label") ?? CrawledPage.Text(page.Document.GetElementById(box.GetAttribute("aria-labelledby") ?? "-"));

    private static INode? First(IElement element) => element.ChildNodes.FirstOrDefault(node => node is IElement || !string.IsNullOrWhiteSpace(node.TextContent));
}
