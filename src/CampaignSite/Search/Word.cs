namespace CampaignSite.Search;

/// <summary>A word of a text, where it stands there, and what it is compared by.</summary>
internal readonly record struct Word(int Start, int Length, string Folded);
