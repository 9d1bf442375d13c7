namespace CampaignSite.Tests.Faults;

/// <summary>How a request went without its whole answer.</summary>
internal enum Cut
{
    /// <summary>Nothing listens: the request was never sent.</summary>
    Refused,

    /// <summary>Closed before the first byte of an answer, on a connection made for this request.</summary>
    NewConnection,

    /// <summary>The same on a connection that was idle: the site closed it while the request was on its way (RFC 9112, 9.3.1).</summary>
    KeptConnection,

    /// <summary>Closed in the midst of an answer.</summary>
    HalfAnswer,

    TimedOut,
}
