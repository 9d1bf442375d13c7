namespace CampaignSite.Content.Model;

/// <summary>How somebody looked.</summary>
public enum CheckMethod
{
    Called,
    LivePage,
    ArchivedPage,
    Document,
}
