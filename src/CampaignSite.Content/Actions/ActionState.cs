namespace CampaignSite.Content.Actions;

/// <summary>What an action is on the campaign's day. Its names are those of <c>state</c> in docs/data.md.</summary>
public enum ActionState
{
    /// <summary>Its dates allow it, and where it leads to another site somebody looked within the limit.</summary>
    Open,

    /// <summary>Its dates allow it, but its status is unknown or its last check is old: shown apart, never offered as sure.</summary>
    MayBeOpen,

    /// <summary>Its first day is to come.</summary>
    NotYetOpen,

    /// <summary>Closed, or its last day has ended everywhere: history, not an instruction.</summary>
    Over,

    /// <summary>Not to be done.</summary>
    Unsafe,
}
