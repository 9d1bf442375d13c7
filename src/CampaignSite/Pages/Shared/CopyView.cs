namespace CampaignSite.Pages.Shared;

/// <summary>A button that copies <paramref name="Text"/>; hidden until the script is there, because the text beside it can be selected.</summary>
/// <param name="Label">The words on it.</param>
/// <param name="What">What it copies, for those who hear the button without seeing its place.</param>
/// <param name="IsMain">The first thing to press in its place.</param>
public sealed record CopyView(string Label, string What, string Text, bool IsMain = false);
