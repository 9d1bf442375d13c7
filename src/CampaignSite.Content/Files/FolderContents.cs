namespace CampaignSite.Content.Files;

/// <summary>What a folder held, and what could not be read.</summary>
public sealed record FolderContents(ImmutableArray<ContentFile> Files, ImmutableArray<Diagnostic> Diagnostics);
