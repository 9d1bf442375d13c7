using System.Collections.Frozen;

namespace CampaignSite.Content.Loading;

/// <summary>
/// What the site that shows a campaign says of itself, so that content can be checked against it: where things are read, which names are
/// taken and which words its pages need. The loader knows nothing else of the site.
/// </summary>
public sealed record SiteDescription
{
    /// <summary>For files whose meaning does not depend on a site.</summary>
    internal static SiteDescription None { get; } = new();

    /// <summary>Texts with an address of their own, by name; every campaign must have them.</summary>
    public ImmutableSortedDictionary<string, string> RequiredTexts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What precedes an item's name in its address: <c>/timeline/</c>, or <c>/organisations#</c> where items share a page.</summary>
    public ImmutableDictionary<ContentKind, string> ItemAddresses { get; init; } = ImmutableDictionary<ContentKind, string>.Empty;

    /// <summary>Addresses of pages that every campaign has, beside its texts and items.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>First words of addresses that the site keeps for itself; the quiet pages need one of their own.</summary>
    public FrozenSet<string> ReservedPaths { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Ids that the site's templates give to elements; content must not name a place so.</summary>
    public FrozenSet<string> ElementIds { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What <c>interface/{lang}.yml</c> translates.</summary>
    public ImmutableArray<InterfaceWord> Words { get; init; } = [];

    /// <summary>Replaces a warning whose change is not confirmed.</summary>
    public InterfaceWord UnconfirmedWarning { get; init; } = new("", "", IsCounted: false);

    /// <summary>Replaces a way to reach somebody whose change is not confirmed.</summary>
    public InterfaceWord UnconfirmedChannel { get; init; } = new("", "", IsCounted: false);

    /// <summary>Where an item is read, without language prefix.</summary>
    public string AddressOf(ContentKind kind, string name) =>
        kind == ContentKind.Text && RequiredTexts.TryGetValue(name, out var own) ? own
        : ItemAddresses.TryGetValue(kind, out var before) ? before + name
        : "/";

    /// <summary>The page that the items of a kind share.</summary>
    public string PageOf(ContentKind kind) => AddressOf(kind, "").Split('#')[0];

    /// <summary>Every page of a campaign, once, in the order of a site map.</summary>
    public IEnumerable<string> PagesOf(Campaign campaign) =>
        campaign.Texts.Select(text => text.Address)
            .Concat(campaign.QuietAddresses()).Distinct()
            .Concat(Pages)
            .Concat(campaign.Timeline.Select(item => AddressOf(ContentKind.Event, item.Slug.Value)))
            .Concat(campaign.Actions.Select(item => AddressOf(ContentKind.Action, item.Slug.Value)))
            .Concat(campaign.Letters.Select(item => AddressOf(ContentKind.Letter, item.Slug.Value)))
            .Concat(campaign.Countries.Select(item => AddressOf(ContentKind.Country, item.Code.Value)));

    // The renderer itself calls the lines of a page's list of sources “source-3”.
    internal bool IsElementId(string name) => ElementIds.Contains(name) || name.StartsWith("source-", StringComparison.Ordinal);
}
