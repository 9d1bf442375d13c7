namespace CampaignSite.Content.Importing;

/// <summary>Something of a foreign file that was dropped, or needs a hand.</summary>
/// <param name="Path">Within the folder that is imported.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What, and what was done.</param>
public sealed record ImportProblem(string Path, int Line, string Message);
