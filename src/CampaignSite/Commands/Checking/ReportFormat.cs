namespace CampaignSite.Commands.Checking;

/// <summary>For whom problems are written.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
    Github,
}
