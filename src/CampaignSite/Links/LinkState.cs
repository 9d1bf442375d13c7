namespace CampaignSite.Links;

/// <summary>What became of an address, as it was last asked.</summary>
internal enum LinkState
{
    Good,

    /// <summary>Redirected for good (301, 308).</summary>
    Moved,

    /// <summary>Redirected for now (302, 303, 307).</summary>
    Redirected,

    /// <summary>The host says that there is nothing (404, 410).</summary>
    Gone,

    /// <summary>The host answers as it does for an address that was never there.</summary>
    SoftGone,
    Loop,

    /// <summary>No such name, nothing listens, or not on the public internet.</summary>
    DeadHost,
    Certificate,

    /// <summary>Redirected to an address that is not asked without its name.</summary>
    Labelled,

    /// <summary>Nothing can be said: no answer in time, an error of the server, or a program is not let in.</summary>
    Unanswered,

    /// <summary>Was not asked; never kept.</summary>
    Unasked,
}
