using CampaignSite.Content.Checks;
using CampaignSite.Content.Sources;

namespace CampaignSite.Pages.Components.Contacts;

/// <summary>When somebody looked; <paramref name="IsOld"/> when that is too long ago to rely on.</summary>
/// <param name="Label">What must be said before the address looked at, where the item itself says more than its host.</param>
public sealed record CheckView(Check Check, bool IsOld, AppliedLabel? Label = null)
{
    /// <summary>False on quiet pages, which name other sites in words alone.</summary>
    public bool IsLinked { get; init; } = true;
}
