using System.Collections.Frozen;

namespace CampaignSite.Storage;

/// <summary>The kinds of database there are, by the word of <c>Storage:Provider</c>; nothing else in the program asks which it is.</summary>
internal static class StorageProviders
{
    private static readonly FrozenDictionary<string, Kind> Kinds = new Dictionary<string, Kind>
    {
        ["Sqlite"] = new(SqliteSettings.FindProblem, (options, folder, _) => new SqliteProvider(new SqliteFile(options), folder)),
        ["Postgres"] = new(PostgresSettings.FindProblem, (options, _, loggers) => new PostgresProvider(options, loggers.CreateLogger<PostgresProvider>())),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words an operator may write.</summary>
    public static IEnumerable<string> Names => Kinds.Keys.OrderDescending(StringComparer.Ordinal);

    public static bool IsKnown(string name) => Kinds.ContainsKey(name);

    /// <summary>A sentence about a connection string that is wrong for its provider; it never repeats the string, which may hold a password.</summary>
    public static string? FindProblem(StorageOptions options) => Kinds[options.Provider].FindProblem(options);

    /// <param name="options">Valid.</param>
    /// <param name="folder">Taken by a provider that keeps the store in the data folder.</param>
    /// <param name="loggers">For what an operator should know of the database.</param>
    public static StorageProvider Create(StorageOptions options, DataFolderLock folder, ILoggerFactory loggers) => Kinds[options.Provider].Create(options, folder, loggers);

    private sealed record Kind(Func<StorageOptions, string?> FindProblem, Func<StorageOptions, DataFolderLock, ILoggerFactory, StorageProvider> Create);
}
