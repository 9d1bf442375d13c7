namespace CampaignSite.Content.Inspection;

/// <summary>A citation that was left as text.</summary>
/// <param name="Index">Where it begins in the text.</param>
/// <param name="Length">How much of the text it is.</param>
/// <param name="Cure">How it is written.</param>
internal sealed record LostCitation(int Index, int Length, string Cure);
