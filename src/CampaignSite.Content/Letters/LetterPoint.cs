using CampaignSite.Content.Loading;
using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Letters;

/// <summary>A paragraph a writer may choose.</summary>
/// <param name="Text">As a page shows it, with its citations.</param>
/// <param name="Plain">As it stands in the letter: words, and behind those of a link to another site its address.</param>
public sealed record LetterPoint(Slug Id, Html Text, string Plain);
