namespace CampaignSite.Hosting;

/// <summary>The one table of what a request may cost; code and tests read it, docs/operations.md prints it.</summary>
internal static class RequestLimits
{
    /// <summary>Bytes: 4,000 characters of at most 12 bytes each once percent-encoded, and room for the rest of the form.</summary>
    public const int Body = 65_536;

    /// <summary>Bytes of a refused form that are read only to show them again, on pages that ask for it.</summary>
    public const int RedisplayedBytes = 2 * Body;

    /// <summary>
    /// Bytes of a body that is refused for its size and still read, to be thrown away: closed while it is on its way, a connection would
    /// be reset, and a proxy before the site would answer 502. The server stops reading after five seconds.
    /// </summary>
    public const int DiscardedBytes = 16 * Body;

    public const int HeaderBytes = 16 * 1024;
    public const int Headers = 50;
    public const int RequestLine = 4 * 1024;

    public const int FormKeys = 16;
    public const int FormKeyLength = 64;
    public const int FormValueLength = 60 * 1024;

    /// <summary>Ten thousand idle connections were measured at 123 MB.</summary>
    public const int Connections = 20_000;

    public const int Http2Streams = 32;

    /// <summary>Bytes a second: capped links in the region are slow, only dead ones are cut.</summary>
    public const int MinDataRate = 100;

    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan RequestHeaders = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan DataRateGrace = TimeSpan.FromSeconds(20);

    /// <summary>Before the server closes connections that are idle: a proxy's next request comes sooner.</summary>
    public static readonly TimeSpan Drain = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan DrainInterval = TimeSpan.FromMilliseconds(20);
    public static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(10);
}
