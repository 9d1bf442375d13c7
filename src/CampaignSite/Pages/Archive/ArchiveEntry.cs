using CampaignSite.Content.Languages;

namespace CampaignSite.Pages.Archive;

/// <summary>Something that can no longer be used, why, and what to use instead.</summary>
/// <param name="ReasonLanguage">That of the title, where a translation has a reason of its own.</param>
/// <param name="Instead">Title and address of what to use instead; one step only.</param>
public sealed record ArchiveEntry(string Title, Language Language, string Address, string? Reason, Language ReasonLanguage, (string Title, string Address)? Instead = null);
