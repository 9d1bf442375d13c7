using CampaignSite.Content.Sources;

namespace CampaignSite.Pages.Components.Texts;

/// <summary>The sources of a text, by their numbers.</summary>
public sealed record SourceList(IReadOnlyCollection<Source> Sources)
{
    /// <summary>False on quiet pages: nothing there may open another site by a slip of the thumb.</summary>
    public bool AreLinked { get; init; } = true;

    /// <summary>True for the page of all sources: each by its own name, and with the basis of its label.</summary>
    public bool IsWhole { get; init; }
}
