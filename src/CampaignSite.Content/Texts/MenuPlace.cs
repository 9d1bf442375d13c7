namespace CampaignSite.Content.Texts;

/// <summary>Where a text is linked from on every page.</summary>
public enum MenuPlace
{
    None,
    Main,
    Footer,
}
