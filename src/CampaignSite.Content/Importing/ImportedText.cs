using CampaignSite.Content.Files;

namespace CampaignSite.Content.Importing;

/// <summary>A foreign file as a text of this format.</summary>
/// <param name="Source">Its path within the folder that is imported.</param>
/// <param name="Target">What is to be written.</param>
public sealed record ImportedText(string Source, ContentFile Target);
