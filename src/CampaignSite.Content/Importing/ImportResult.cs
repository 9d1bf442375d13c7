namespace CampaignSite.Content.Importing;

/// <summary>What a folder of foreign Markdown gives.</summary>
/// <param name="Texts">To be written; none of them is there yet.</param>
/// <param name="Problems">By file and line.</param>
public sealed record ImportResult(ImmutableArray<ImportedText> Texts, ImmutableArray<ImportProblem> Problems);
