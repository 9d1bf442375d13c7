namespace CampaignSite.Suggestions;

/// <summary>What keeps a typed text from being stored.</summary>
public enum TextProblem
{
    None,

    /// <summary>Nothing that a person could read: blanks, zero-width characters, accents without a letter.</summary>
    Empty,

    /// <summary>It held characters that cannot be shown; they have been taken out of what is shown again.</summary>
    Undisplayable,

    /// <summary>More text elements than may be.</summary>
    TooLong,

    /// <summary>More bytes than may be, in no more text elements than may be.</summary>
    TooLarge,
}
