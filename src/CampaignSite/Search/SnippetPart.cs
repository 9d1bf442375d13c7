namespace CampaignSite.Search;

/// <summary>A run of plain text; <paramref name="IsMatch"/> where it is a word that was looked for.</summary>
public sealed record SnippetPart(string Text, bool IsMatch);
