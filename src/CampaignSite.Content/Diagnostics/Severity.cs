namespace CampaignSite.Content.Diagnostics;

/// <summary>An error keeps the whole last good campaign on the air; a warning does not.</summary>
public enum Severity
{
    Warning,
    Error,
}
