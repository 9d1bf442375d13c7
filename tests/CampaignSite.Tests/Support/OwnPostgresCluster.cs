namespace CampaignSite.Tests.Support;

/// <summary>A cluster for one class of tests that stops it, or sets what holds for the whole server.</summary>
public sealed class OwnPostgresCluster : IAsyncDisposable
{
    public PostgresCluster Cluster { get; } = new();

    /// <summary>The connection string of a new database; the test is skipped by name where PostgreSQL is not installed.</summary>
    /// <param name="place">As the cluster takes it.</param>
    public async Task<string> CreateDatabaseAsync(string? place = null)
    {
        Assert.SkipUnless(PostgresCluster.IsInstalled, PostgresCluster.Missing);
        return Cluster.ConnectionString(await Cluster.CreateDatabaseAsync(place));
    }

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
