using CampaignSite.Content.Model;

namespace CampaignSite.Pages.Archive;

/// <summary>Something that can no longer be used, why, and what to use instead.</summary>
public sealed record ArchiveEntry(string Title, Language Language, string Address, string? Reason, ArchiveEntry? Instead = null);
