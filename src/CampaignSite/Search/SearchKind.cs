namespace CampaignSite.Search;

/// <summary>What was found; a page shows each kind under a heading of its own.</summary>
public enum SearchKind
{
    Text,
    Action,
    Country,
    Event,
    Letter,
    Organisation,
    Tag,
    Source,
}
