using System.Net;
using System.Net.NetworkInformation;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults.SeveralNodes;

/// <summary>Several processes of the program on one database, each with a data folder of its own and an address that it keeps over restarts.</summary>
internal sealed class Nodes : IAsyncDisposable
{
    private readonly string _database;
    private readonly TemporaryFolder[] _folders;
    private readonly ChildSite?[] _running;

    private Nodes(string database, int count)
    {
        _database = database;
        _folders = [.. Enumerable.Range(0, count).Select(_ => new TemporaryFolder())];
        _running = new ChildSite?[count];

        // Each an address of its own at a port that is never given out by chance: while a node is down no other program can be given it.
        var chance = new Random(Environment.ProcessId);
        var (second, third) = ((byte)chance.Next(20, 255), (byte)chance.Next(255));
        Addresses = [.. Enumerable.Range(1, count).Select(number => new IPEndPoint(new IPAddress([127, second, third, (byte)number]), 5000))];
    }

    public IReadOnlyList<IPEndPoint> Addresses { get; }

    public static async Task<Nodes> StartAsync(string database, int count)
    {
        var nodes = new Nodes(database, count);
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => nodes.StartAsync(number)));
        return nodes;
    }

    /// <param name="number">Of a node that does not run.</param>
    /// <param name="program">Another version of the program.</param>
    public async Task StartAsync(int number, string? program = null)
    {
        _running[number] = await ChildSite.StartAsync(
            program ?? FaultRun.Program,
            _folders[number],
            ["--urls", $"http://{Addresses[number]}"],
            ("Storage__Provider", "Postgres"),
            ("Storage__ConnectionString", _database),
            ("AllowedHosts", $"127.0.0.1;{Addresses[number].Address}"),
            ("Limits__Enabled", "false"));
        _running[number]!.KeepFolder = true;
        await ReadyAsync(number);
    }

    /// <summary>As an operator waits for it: its store is there.</summary>
    public async Task ReadyAsync(int number)
    {
        using var client = new HttpClient();
        await Wait.UntilAsync(async () => (await client.GetStringAsync(new Uri($"http://{Addresses[number]}/health/ready"))).Contains("store: available", StringComparison.Ordinal));
    }

    public Task KillAsync(int number) => _running[number]!.KillAsync();

    public async Task TerminateAsync(int number) => Assert.Equal(0, await _running[number]!.TerminateAsync());

    /// <summary>Whether anybody is connected to it now.</summary>
    public bool IsAsked(int number) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Any(connection => connection.State == TcpState.Established && connection.LocalEndPoint.Equals(Addresses[number]));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _running)
        {
            await (node?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        foreach (var folder in _folders)
        {
            folder.Dispose();
        }
    }
}
