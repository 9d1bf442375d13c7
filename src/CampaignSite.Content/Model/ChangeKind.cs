namespace CampaignSite.Content.Model;

public enum ChangeKind
{
    Added,
    Closed,
    Corrected,
}
