namespace CampaignSite.Content.Loading;

/// <summary>The kinds of file a campaign is made of.</summary>
public enum ContentKind
{
    Campaign,
    Publishers,
    Sources,
    Changes,
    Protected,
    Interface,
    Text,
    Event,
    Action,
    Letter,
    Country,
    Organisation,
    Hashtag,
    Picture,
}
