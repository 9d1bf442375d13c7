using CampaignSite.Content.Files;

namespace CampaignSite.Content.Tidying;

/// <summary>A file that is not as this format wants it, put right.</summary>
/// <param name="File">With its new bytes.</param>
/// <param name="Fixes">What was put right, by line.</param>
public sealed record TidyFile(ContentFile File, ImmutableArray<TidyFix> Fixes);
