using System.Collections.Frozen;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Letters;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Pictures;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Content;

/// <summary>The items of one campaign by name: pages ask many times, and a search through a list grows with every item.</summary>
internal sealed class CampaignIndex
{
    private static readonly SnapshotCache<CampaignIndex> Known = new();

    private CampaignIndex(Campaign campaign)
    {
        Texts = By(campaign.Texts, text => text.Slug.Value);
        Events = By(campaign.Timeline, item => item.Slug.Value);
        Actions = By(campaign.Actions, action => action.Slug.Value);
        Letters = By(campaign.Letters, letter => letter.Slug.Value);
        Countries = By(campaign.Countries, country => country.Code.Value);
        Organisations = By(campaign.Organisations, organisation => organisation.Slug.Value);
        Sources = By(campaign.Sources, source => source.Id.Value);
        Pictures = By(campaign.Pictures, picture => picture.Name);
    }

    public FrozenDictionary<string, CampaignText> Texts { get; }

    public FrozenDictionary<string, TimelineEvent> Events { get; }

    public FrozenDictionary<string, CallToAction> Actions { get; }

    public FrozenDictionary<string, Letter> Letters { get; }

    public FrozenDictionary<string, Country> Countries { get; }

    public FrozenDictionary<string, Organisation> Organisations { get; }

    public FrozenDictionary<string, Source> Sources { get; }

    public FrozenDictionary<string, Picture> Pictures { get; }

    public static CampaignIndex For(Campaign campaign) => Known.GetOrAdd(campaign, static c => new CampaignIndex(c));

    // The first of twins, which a campaign still being read may have; the rules refuse them.
    private static FrozenDictionary<string, T> By<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.DistinctBy(name).ToFrozenDictionary(name, StringComparer.Ordinal);
}
