using System.Net;
using System.Net.Sockets;
using CampaignSite.Tests.Support;
using Npgsql;

namespace CampaignSite.Tests.Faults.Postgres;

/// <summary>The network between a site and its database: a port of this machine that leads to the server's socket, and that can be closed, silent or slow.</summary>
internal sealed class DatabaseLine : IAsyncDisposable
{
    private readonly string _server;
    private readonly int _port;
    private readonly Lock _gate = new();
    private readonly HashSet<Socket> _sockets = [];
    private TcpListener _listener;

    public DatabaseLine(PostgresCluster cluster)
    {
        _server = Path.Combine(cluster.Folder, ".s.PGSQL.5432");
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(_listener);
    }

    /// <summary>How long every piece is on its way, in either direction.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>What is sent is taken and never arrives, as behind a firewall that drops packets.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The connection string, with the line in place of the server's socket.</summary>
    public string Through(string database) => new NpgsqlConnectionStringBuilder(database) { Host = "127.0.0.1", Port = _port }.ToString();

    /// <summary>Nobody answers at the port, and all connections are cut.</summary>
    public void Close()
    {
        _listener.Dispose();
        Cut();
    }

    public void Open()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    /// <summary>Cuts all connections, as a restarted router does.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            foreach (var socket in _sockets)
            {
                socket.Dispose();
            }

            _sockets.Clear();
        }
    }

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync();
                client.NoDelay = true;
                _ = ConnectAsync(client);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The port is closed.
        }
    }

    private async Task ConnectAsync(Socket client)
    {
        var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        lock (_gate)
        {
            _sockets.UnionWith([client, server]);
        }

        try
        {
            await server.ConnectAsync(new UnixDomainSocketEndPoint(_server));
            await Task.WhenAny(CarryAsync(client, server), CarryAsync(server, client));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The server is away, or the line was cut.
        }
        finally
        {
            lock (_gate)
            {
                _sockets.ExceptWith([client, server]);
            }

            client.Dispose();
            server.Dispose();
        }
    }

    private async Task CarryAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read)
            {
                if (Delay > TimeSpan.Zero)
                {
                    await Task.Delay(Delay);
                }

                if (!IsSilent)
                {
                    await to.SendAsync(buffer.AsMemory(0, read));
                }
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // As above.
        }
    }
}
