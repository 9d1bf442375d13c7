using CampaignSite.Content.Model;

namespace CampaignSite.Pages.Shared;

/// <summary>When somebody looked; <paramref name="IsOld"/> when that is too long ago to rely on.</summary>
public sealed record CheckView(Check Check, bool IsOld);
