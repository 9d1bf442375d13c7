namespace CampaignSite.Feeds;

/// <summary>How often a reminder comes back.</summary>
internal enum Repeat
{
    Week,
    Month,
    Year,
}
