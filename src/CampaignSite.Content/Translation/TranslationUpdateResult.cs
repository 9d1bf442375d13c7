namespace CampaignSite.Content.Translation;

/// <summary>What became of one translation.</summary>
/// <param name="Path">Its path in the campaign's folder.</param>
/// <param name="Hash">What <c>translates:</c> must say; null where there is a problem.</param>
/// <param name="Bytes">The whole file with it; null where it says so already, or there is a problem.</param>
/// <param name="Problem">Why it cannot be renewed.</param>
public sealed record TranslationUpdateResult(string Path, string? Hash, ReadOnlyMemory<byte>? Bytes, string? Problem);
