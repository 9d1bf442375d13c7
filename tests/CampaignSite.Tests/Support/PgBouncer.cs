using CampaignSite.Testing;

namespace CampaignSite.Tests.Support;

/// <summary>PgBouncer in transaction mode before a cluster, on a socket beside the server's: each transaction may get another connection of the server.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    public const string Missing = "PgBouncer is not installed (Debian's package pgbouncer)";

    private const int Port = 6432;

    private readonly PostgresCluster _cluster;

    private PgBouncer(PostgresCluster cluster) => _cluster = cluster;

    public static bool IsInstalled => TestMachine.Has("pgbouncer") || File.Exists("/usr/sbin/pgbouncer");

    /// <summary>With three connections of the server for all clients.</summary>
    public string Wide => $"Host={_cluster.Folder};Port={Port};Username=site;Database=wide";

    /// <summary>With one connection of the server, which every client gets in its turn.</summary>
    public string Narrow => $"Host={_cluster.Folder};Port={Port};Username=site;Database=narrow";

    public static async Task<PgBouncer> StartAsync(PostgresCluster cluster, string database)
    {
        var bouncer = new PgBouncer(cluster);
        await cluster.WriteAsync($"{database}.users", "\"site\" \"\"");
        await cluster.WriteAsync($"{database}.ini", $"""
            [databases]
            wide = host={cluster.Folder} dbname={database} pool_size=3
            narrow = host={cluster.Folder} dbname={database} pool_size=1
            [pgbouncer]
            listen_addr =
            listen_port = {Port}
            unix_socket_dir = {cluster.Folder}
            auth_type = trust
            auth_file = {cluster.Folder}/{database}.users
            pool_mode = transaction
            logfile = {cluster.Folder}/pgbouncer.log
            pidfile = {cluster.Folder}/pgbouncer.pid
            """);
        await PostgresCluster.ProgramAsync("/usr/sbin/pgbouncer", "--daemon", $"{cluster.Folder}/{database}.ini");
        return bouncer;
    }

    public async ValueTask DisposeAsync() => await PostgresCluster.ProgramAsync("sh", "-c", $"pid=$(cat {_cluster.Folder}/pgbouncer.pid); kill $pid; while kill -0 $pid 2> /dev/null; do sleep 0.1; done");
}
