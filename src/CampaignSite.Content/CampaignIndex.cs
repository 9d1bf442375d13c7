using System.Collections.Frozen;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Letters;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Pictures;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Content;

/// <summary>The items of one campaign by name: pages ask many times, and a search through a list grows with every item.</summary>
internal sealed class CampaignIndex(Campaign campaign)
{
    private static readonly SnapshotCache<CampaignIndex> Known = new();

    public FrozenDictionary<string, CampaignText> Texts { get; } = By(campaign.Texts, text => text.Slug.Value);

    public FrozenDictionary<string, TimelineEvent> Events { get; } = By(campaign.Timeline, item => item.Slug.Value);

    public FrozenDictionary<string, CallToAction> Actions { get; } = By(campaign.Actions, action => action.Slug.Value);

    public FrozenDictionary<string, Letter> Letters { get; } = By(campaign.Letters, letter => letter.Slug.Value);

    public FrozenDictionary<string, Country> Countries { get; } = By(campaign.Countries, country => country.Code.Value);

    public FrozenDictionary<string, Organisation> Organisations { get; } = By(campaign.Organisations, organisation => organisation.Slug.Value);

    /// <summary>Organisations by the hosts that they are reached at, in the order of the campaign.</summary>
    public ILookup<string, Organisation> OrganisationsByHost { get; } = campaign.Organisations
        .SelectMany(one => new[] { one.Url, one.Donate }.OfType<string>().Select(WebAddress.HostOf).Distinct().Select(host => (Host: host, One: one)))
        .ToLookup(pair => pair.Host, pair => pair.One, StringComparer.Ordinal);

    public FrozenDictionary<string, Source> Sources { get; } = By(campaign.Sources, source => source.Id.Value);

    public FrozenDictionary<string, Picture> Pictures { get; } = By(campaign.Pictures, picture => picture.Name);

    public static CampaignIndex For(Campaign campaign) => Known.GetOrAdd(campaign, static c => new CampaignIndex(c));

    // The first of twins, which a campaign still being read may have; the rules refuse them.
    private static FrozenDictionary<string, T> By<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.DistinctBy(name).ToFrozenDictionary(name, StringComparer.Ordinal);
}
