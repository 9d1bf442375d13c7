namespace CampaignSite.Pages.Shared;

/// <summary>A link of the menu, without its language.</summary>
public sealed record NavLink(string Address, string Words);
