using CampaignSite.Content.Organisations;
using CampaignSite.Content.Sources;

namespace CampaignSite.Pages.Quiet;

/// <summary>Somebody who can be asked for help.</summary>
/// <param name="IsUsable">False for what is closed or unsafe: then no way to reach it is shown.</param>
/// <param name="IsOld">It was not checked within the campaign's limit.</param>
public sealed record Helper(Organisation Organisation, LocalizedOrganisation LocalizedOrganisation, bool IsUsable, bool IsOld)
{
    public AppliedLabel? Label => Organisation.Label;
}
