namespace CampaignSite.Suggestions;

/// <summary>The state of a suggestion. The numbers are stored and may not change.</summary>
public enum SuggestionState
{
    /// <summary>Waits for an editor.</summary>
    Open = 1,

    /// <summary>Looks like spam and waits apart; nothing is dropped unread.</summary>
    Held = 2,

    Accepted = 3,
    Refused = 4,
}
