namespace CampaignSite.Tests.Faults;

internal enum VisitorDeed
{
    Mark,
    Undo,
    Forget,
    Suggest,
    Read,
}
