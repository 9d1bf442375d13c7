using AngleSharp.Dom;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Sources;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What must be said before a link, on every page of every campaign, and what must not be a link at all.</summary>
[Collection(nameof(Crawled))]
public sealed class EveryWarningTests(CrawledCampaigns campaigns)
{
    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_link_to_a_labelled_host_has_its_label_before_it(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        Assert.NotEmpty(crawl.Pages.SelectMany(Labelled));
        crawl.Holds(page => Labelled(page)
            .Where(labelled => !LabelsBefore(labelled.Link).Intersect(AtLeast(page, labelled.Label).Select(label => label.Name.In(page.Language))).Any())
            .Select(labelled => $"{labelled.Label.Id} before {labelled.Link.OuterHtml}"));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_a_label_means_stands_above_the_first_link_that_carries_it(string campaign) =>
        campaigns.Of(campaign).Holds(page => Labelled(page).DistinctBy(labelled => labelled.Label.Id)
            .Where(labelled => !page.Document.QuerySelectorAll(".risks li").Any(item =>
                AtLeast(page, labelled.Label).Any(label => CrawledPage.Text(item).Contains(CrawledPage.Squeezed(label.Warning.In(page.Language)), StringComparison.Ordinal))
                && item.CompareDocumentPosition(labelled.Link).HasFlag(DocumentPositions.Following)))
            .Select(labelled => $"{labelled.Label.Id} above {labelled.Link.OuterHtml}"));

    // What lies in a fold has its warnings there.
    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_page_warns_in_one_place(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Document.QuerySelectorAll(".risks:has(ul)")
            .Where(box => box.ParentElement!.Closest("details") is null).Skip(1)
            .Select(box => $"a second box: {CrawledPage.Text(box)}"));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_is_closed_or_unsafe_is_named_and_never_linked(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var refused = crawl.Campaign.Actions.Where(action => IsRefused(action.Status)).Select(action => action.Link)
            .Concat(crawl.Campaign.Organisations.Where(o => IsRefused(o.Status)).SelectMany(o => new[] { o.Url, o.Donate }))
            .Concat(crawl.Campaign.Hashtags.Where(tag => IsRefused(tag.Status)).Select(tag => tag.Url))
            .OfType<string>().Where(CrawledPage.IsOutward).ToHashSet();

        crawl.Holds(page => page.OutwardLinks.Where(link => !IsEvidence(link)).Select(CrawledPage.Href).Where(refused.Contains).Distinct());
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_is_unsafe_is_not_linked_as_evidence_either(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var unsafeHosts = crawl.Campaign.Organisations.Where(o => o.Status == Status.Unsafe).SelectMany(o => new[] { o.Url, o.Donate })
            .Concat(crawl.Campaign.Hashtags.Where(tag => tag.Status == Status.Unsafe).Select(tag => tag.Url))
            .OfType<string>().ToHashSet();

        crawl.Holds(page => page.OutwardLinks.Select(CrawledPage.Href).Where(unsafeHosts.Contains).Distinct());
    }

    // Where someone looked, and what a text cites, may be the page of something that is over.
    private static bool IsEvidence(IElement link) => link.Closest(".checked, .sources, .prose") is not null;

    private static bool IsRefused(Status status) => status is Status.Closed or Status.Unsafe;

    private static IEnumerable<(IElement Link, AppliedLabel Label)> Labelled(CrawledPage page) => page.OutwardLinks
        .Select(link => (link, page.Campaign.Labels.ForAddress(CrawledPage.Href(link))))
        .Where(pair => pair.Item2 is not null).Select(pair => (pair.link, pair.Item2!));

    // A source may be labelled more strictly than the host it lies on, for who wrote it.
    private static IEnumerable<SourceLabel> AtLeast(CrawledPage page, AppliedLabel label) =>
        page.Campaign.Labels.All.Where(one => one == label.Label || one.IsStricterThan(label.Label));

    private static IEnumerable<string> LabelsBefore(IElement link) => link.ParentElement!.Children
        .TakeWhile(sibling => !ReferenceEquals(sibling, link)).Where(sibling => sibling.ClassList.Contains("risk")).Select(sibling => CrawledPage.Text(sibling).TrimEnd(':'));
}
