namespace CampaignSite.Search;

/// <summary>A word of a text, its position, and what it is compared by.</summary>
/// <param name="Start">In characters (UTF-16).</param>
/// <param name="Length">In characters (UTF-16).</param>
/// <param name="Folded">What it is compared by.</param>
/// <param name="Head">The length of its first letter, where it is two neighbours of a script without blanks; else of the whole.</param>
internal readonly record struct Word(int Start, int Length, string Folded, int Head);
