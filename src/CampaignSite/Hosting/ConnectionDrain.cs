using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace CampaignSite.Hosting;

/// <summary>
/// Counts the connections of all listeners. No more are taken than <see cref="KestrelServerLimits.MaxConcurrentConnections"/>, which the server
/// itself grants to each listener anew. Between the last connection that is taken and the moment when the server closes those that are idle: a while in which each connection
/// is ended by an answer that says so. Closed under a request that is on its way, a connection is reset, and a proxy answers 502.
/// </summary>
/// <remarks>The server's own stop leaves no time between the two, so this wraps its transport (decision 211).</remarks>
internal sealed class ConnectionDrain(SocketTransportFactory sockets, IHostApplicationLifetime lifetime, IOptions<KestrelServerOptions> server, TimeProvider time) : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    private int _open;

    // An answer is the last one on its connection. Not before the listening socket is closed: a client that is sent away earlier comes back
    // at once, and is reset where its new connection waits in the queue of a socket that closes.
    private volatile bool _hasBegun;

    private bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    public bool CanBind(EndPoint endpoint) => sockets.CanBind(endpoint);

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new Listener(this, await sockets.BindAsync(endpoint, cancellationToken));

    /// <summary>Ends the connection of this request after its answer: <c>Connection: close</c> in HTTP/1.1, GOAWAY in HTTP/2.</summary>
    public void EndConnection(HttpContext context)
    {
        if (_hasBegun)
        {
            context.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
        }
    }

    // False where there is no room for it.
    private bool TryAdd(ConnectionContext connection)
    {
        var open = Interlocked.Increment(ref _open);
        connection.ConnectionClosed.Register(() => Interlocked.Decrement(ref _open));
        return server.Value.Limits.MaxConcurrentConnections is not { } limit || open <= limit;
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        while (Volatile.Read(ref _open) > 0 && !cancellationToken.IsCancellationRequested && time.GetElapsedTime(begun) < RequestLimits.Drain)
        {
            await Task.Delay(RequestLimits.DrainInterval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed class Listener(ConnectionDrain drain, IConnectionListener inner) : IConnectionListener
    {
        public EndPoint EndPoint => inner.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (await inner.AcceptAsync(cancellationToken) is { } connection)
            {
                if (drain.TryAdd(connection))
                {
                    return connection;
                }

                connection.Abort(new ConnectionAbortedException("More connections are open than the limit."));
                await connection.DisposeAsync();
            }

            return null;
        }

        public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            await inner.UnbindAsync(cancellationToken);

            // A listener also ends where an operator changes the addresses of a site that goes on.
            if (drain.IsStopping)
            {
                drain._hasBegun = true;
                await drain.WaitAsync(cancellationToken);
            }
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
