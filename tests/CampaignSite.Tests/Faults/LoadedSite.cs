using System.Diagnostics;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Tests.Faults;

/// <summary>The program without limits of rate, on a data folder that outlives it, with its store open.</summary>
/// <param name="Site">The process.</param>
/// <param name="ToAnswer">Milliseconds from the start of the process to the first 200 of a page.</param>
/// <param name="ToStore">The same to a store that is available.</param>
internal sealed record LoadedSite(ChildSite Site, double ToAnswer, double ToStore) : IAsyncDisposable
{
    public Uri Address => Site.Address;

    /// <param name="folder">What an earlier process left; not disposed here.</param>
    /// <param name="environment">Further variables.</param>
    public static async Task<LoadedSite> StartAsync(TemporaryFolder folder, params (string Name, string Value)[] environment)
    {
        var start = Stopwatch.GetTimestamp();
        var site = await ChildSite.StartAsync(folder, ["--Limits:Enabled=false"], environment);
        site.KeepFolder = true;
        using var line = new LoadConnection();
        await Wait.UntilAsync(async () => (await line.SendAsync(site.Address, "GET", "/")).Status == 200);
        var answered = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        await UntilStoreAsync(site.Address, "available");
        return new LoadedSite(site, answered, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>Waits until <c>/health/ready</c> says so of the store; how long it took.</summary>
    public static async Task<TimeSpan> UntilStoreAsync(Uri address, string state)
    {
        using var line = new LoadConnection();
        return await Wait.UntilAsync(async () => (await line.SendAsync(address, "GET", "/health/ready")).Body.Contains($"store: {state}\n", StringComparison.Ordinal));
    }

    /// <summary>What another program reads in the store: the first column of a query.</summary>
    public static IReadOnlyList<string> Query(TemporaryFolder folder, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.At("data/site.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read())
        {
            values.Add(rows.GetString(0));
        }

        return values;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
