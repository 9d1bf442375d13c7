using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Letters;

/// <summary>A paragraph a writer may choose.</summary>
/// <param name="Text">As a page shows it, with its citations.</param>
/// <param name="Plain">As it is in the letter: words, with the address of a link to another site after its words.</param>
public sealed record LetterPoint(Slug Id, Html Text, string Plain);
