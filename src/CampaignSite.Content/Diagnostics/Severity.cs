namespace CampaignSite.Content.Diagnostics;

/// <summary>With an error the site goes on showing the last good campaign; a warning does not hold content back.</summary>
public enum Severity
{
    Warning,
    Error,
}
