namespace CampaignSite.Marks;

/// <summary>How a <see cref="SetMark"/> ended.</summary>
public enum SetMarkResult
{
    Unavailable,

    /// <summary>On disk; also where there was nothing to take back.</summary>
    Saved,

    /// <summary>The browser has been given our cookie and is to send the form once more: what it does not keep is not counted.</summary>
    SendAgain,

    /// <summary>The browser came back without the cookie.</summary>
    CookieNotKept,
}
