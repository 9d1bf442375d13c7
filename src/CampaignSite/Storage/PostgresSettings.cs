using Npgsql;

namespace CampaignSite.Storage;

/// <summary>What <c>Storage:ConnectionString</c> may say for PostgreSQL, and what is added to it.</summary>
internal static class PostgresSettings
{
    private const string Example = "Host=localhost;Database=site;Username=site";

    // Where the server is, who we are to it, and how the line is secured. Pooling, time-outs and logging are ours, and Search Path and Options are refused by PgBouncer.
    private static readonly string[] Accepted =
    [
        "Host", "Port", "Database", "Username", "Password", "Passfile", "Target Session Attributes", "Maximum Pool Size",
        "SSL Mode", "SSL Negotiation", "SSL Certificate", "SSL Key", "SSL Password", "Root Certificate", "Check Certificate Revocation", "Channel Binding", "Require Auth",
    ];

    // The driver's hundred, for each of several sites, are more than a server takes as it comes.
    private const int PoolSize = 20;

    public static string? FindProblem(StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return $"Storage:ConnectionString is missing; for Postgres write for example: {Example}";
        }

        NpgsqlConnectionStringBuilder parsed;
        try
        {
            parsed = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException)
        {
            // The parser's own message quotes the string, so it is not passed on.
            return $"Storage:ConnectionString cannot be read; for Postgres write for example: {Example}";
        }

        if (string.IsNullOrEmpty(parsed.Host) || string.IsNullOrEmpty(parsed.Database))
        {
            return $"Storage:ConnectionString for Postgres must name Host and Database; write for example: {Example}";
        }

        var refused = parsed.Keys.Where(key => !Accepted.Contains(key, StringComparer.Ordinal) && parsed.ShouldSerialize(key)).ToList();
        return refused.Count == 0 ? null : $"Storage:ConnectionString for Postgres does not take {string.Join(", ", refused)}; accepted are: {string.Join(", ", Accepted)}";
    }

    /// <summary>The connection of the one writer: kept open, and never one of a pool.</summary>
    public static string ForWriting(StorageOptions options) => Build(options, pooling: false);

    public static string ForReading(StorageOptions options) => Build(options, pooling: true);

    private static string Build(StorageOptions options, bool pooling) => new NpgsqlConnectionStringBuilder($"Maximum Pool Size={PoolSize};{options.ConnectionString}")
    {
        Pooling = pooling,
        Timeout = 2,              // a visitor is answered within three seconds whatever the network does
        CommandTimeout = 2,
        HostRecheckSeconds = 1,   // after a failover the new primary would be taken for a standby for ten seconds
        NoResetOnClose = true,    // DISCARD ALL would reach another server connection behind PgBouncer; we leave nothing to discard
        MaxAutoPrepare = 0,       // as above: statements that are prepared stay behind on one of its connections
        GssEncryptionMode = GssEncryptionMode.Disable,
        ApplicationName = "campaign-site",
    }.ToString();
}
