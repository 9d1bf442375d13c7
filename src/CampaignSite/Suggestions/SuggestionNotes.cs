namespace CampaignSite.Suggestions;

/// <summary>What was noticed when a suggestion came, for the editor who reads it. The numbers are stored and may not change.</summary>
[Flags]
public enum SuggestionNotes
{
    None = 0,

    /// <summary>A field was filled in that no person sees.</summary>
    TrapFilled = 1,

    ManyLinks = 2,

    /// <summary>The same text came on this day or the day before, about another page or with another link.</summary>
    SameText = 4,

    /// <summary>The page it names is none of this site.</summary>
    PageNotFound = 8,

    /// <summary>The page it names is on another site.</summary>
    OtherSite = 16,

    /// <summary>The link is neither https nor http.</summary>
    NotAWebAddress = 32,
}
