namespace CampaignSite.Content.Changes;

public enum ChangeKind
{
    Added,
    Closed,
    Corrected,
}
