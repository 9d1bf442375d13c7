namespace CampaignSite.Pages.Shared;

/// <summary>Where the script makes a button that copies <paramref name="Text"/>; without it nothing stands there, because the text beside it can be selected.</summary>
/// <param name="Label">The words on it.</param>
/// <param name="What">What it copies and whose it is, for those who hear the button without seeing its place: on a page of fifty offices no two sound alike.</param>
/// <param name="IsMain">The first thing to press in its place.</param>
public sealed record CopyView(string Label, string What, string Text, bool IsMain = false);
