namespace CampaignSite.Content.Translation;

/// <summary>A translation whose base has changed since.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Changed">The parts of the base that are new or changed, named; none where the translation does not hold the hashes of parts.</param>
public sealed record StaleTranslation(string Path, ImmutableArray<string> Changed);
