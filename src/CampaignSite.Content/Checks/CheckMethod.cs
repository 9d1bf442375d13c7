namespace CampaignSite.Content.Checks;

/// <summary>How somebody looked.</summary>
public enum CheckMethod
{
    Called,
    LivePage,
    ArchivedPage,
    Document,

    /// <summary>Not checked; the contact is kept so that a reader knows where to look.</summary>
    NotChecked,
}
