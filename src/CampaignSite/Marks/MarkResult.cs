namespace CampaignSite.Marks;

/// <summary>How setting or deleting marks ended; <see cref="Stored"/> and <see cref="Removed"/> only after it is on disk.</summary>
public enum MarkResult
{
    Unavailable,
    Stored,

    /// <summary>Also where there was nothing to remove: the answer must not tell.</summary>
    Removed,

    /// <summary>The browser has been given our cookie and is to send the form once more: what it does not keep is not counted.</summary>
    SendAgain,

    /// <summary>The browser came back without the cookie.</summary>
    CookieNotKept,
}
