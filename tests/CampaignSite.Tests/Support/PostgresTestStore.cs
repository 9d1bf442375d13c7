using CampaignSite.Retention;

namespace CampaignSite.Tests.Support;

/// <summary>One database of the cluster for a class of tests, emptied for each world; a test is skipped by name where PostgreSQL is not installed.</summary>
public sealed class PostgresTestStore(PostgresCluster cluster) : TestStore
{
    private string? _database;

    public PostgresCluster Cluster => cluster;

    internal override async Task<StoreWorld> NewAsync(RetentionOptions? retention = null) =>
        new() { Retention = retention ?? new(), Postgres = await EmptyAsync() };

    /// <summary>The connection string of the database, which has no tables now.</summary>
    public async Task<string> EmptyAsync()
    {
        Assert.SkipUnless(PostgresCluster.IsInstalled, PostgresCluster.Missing);
        _database ??= await cluster.CreateDatabaseAsync();
        await cluster.RunAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION site", _database);
        return cluster.ConnectionString(_database);
    }
}
