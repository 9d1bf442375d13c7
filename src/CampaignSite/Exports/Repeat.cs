namespace CampaignSite.Exports;

/// <summary>How often a reminder comes back.</summary>
internal enum Repeat
{
    Week,
    Month,
    Year,
}
