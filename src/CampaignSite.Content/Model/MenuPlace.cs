namespace CampaignSite.Content.Model;

/// <summary>Where a text is linked from on every page.</summary>
public enum MenuPlace
{
    None,
    Main,
    Footer,
}
