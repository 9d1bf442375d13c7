namespace CampaignSite.Content.Translation.Po;

/// <summary>A message, or a file of the campaign, that was not taken in.</summary>
/// <param name="Line">Of the PO file; 0 for a file as a whole.</param>
/// <param name="Message">What, and why.</param>
public sealed record PoProblem(int Line, string Message);
