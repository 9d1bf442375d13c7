using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CampaignSite.Tests.Hosting.Proxies;

/// <summary>A site that hangs up without an answer is asked for a page once more at most, and what a visitor sends is never sent to it twice.</summary>
[Trait("Category", "Slow")]
[Trait("Category", "Process")]
public sealed class ProxyRetryTests
{
    public static IEnumerable<TheoryDataRow<ProxyProgram>> All => HostedProxy.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_is_tried_twice_at_most_and_a_form_once(ProxyProgram program)
    {
        await using var site = new RudeSite();
        await using var proxy = await HostedProxy.StartAsync(program, site.Address);
        foreach (var (request, most) in new[] { ("GET /rude/page", 2), ("POST /rude/form", 1), ("POST /rude/button", 1) })
        {
            // By hand: a client would send again on its own what the proxy hangs up on.
            await using var line = await ProxyVisitor.OpenAsync(proxy);
            using var reader = new StreamReader(line, Encoding.Latin1);
            await line.WriteAsync(Encoding.ASCII.GetBytes($"GET /welcome HTTP/1.1\r\nHost: {HostedProxy.Host}\r\n\r\n"));
            Assert.Equal("HTTP/1.1 200 OK", await reader.ReadLineAsync());

            // The proxy may have kept the connection of that answer, and take its end for one that came too early.
            var body = request.EndsWith("/form", StringComparison.Ordinal) ? "outcome=done" : "";
            await line.WriteAsync(Encoding.ASCII.GetBytes(
                $"{request} HTTP/1.1\r\nHost: {HostedProxy.Host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
            var rest = await reader.ReadToEndAsync();

            Assert.InRange(site.Seen(request), 1, most);
            Assert.DoesNotContain("HTTP/1.1 2", rest, StringComparison.Ordinal);
        }
    }

    /// <summary>Answers what asks for a welcome or for its health, keeps the connection, and closes it at anything else.</summary>
    private sealed class RudeSite : IAsyncDisposable
    {
        private static readonly byte[] Welcome = "HTTP/1.1 200 OK\r\nCache-Control: no-store\r\nContent-Length: 2\r\n\r\nok"u8.ToArray();

        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly ConcurrentQueue<string> _seen = new();
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _serving;

        public RudeSite()
        {
            _listener.Start();
            _serving = ServeAsync();
        }

        public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

        public int Seen(string request) => _seen.Count(line => line.StartsWith(request + " ", StringComparison.Ordinal));

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Dispose();
            await _serving;
            _stop.Dispose();
        }

        private async Task ServeAsync()
        {
            var lines = new List<Task>();
            try
            {
                while (true)
                {
                    lines.Add(ConverseAsync(await _listener.AcceptSocketAsync(_stop.Token)));
                }
            }
            catch (OperationCanceledException)
            {
                await Task.WhenAll(lines);
            }
        }

        private async Task ConverseAsync(Socket socket)
        {
            using var line = new NetworkStream(socket, ownsSocket: true);
            using var reader = new StreamReader(line, Encoding.Latin1);
            try
            {
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } request)
                {
                    _seen.Enqueue(request);
                    var isLast = request.Contains(" /rude/", StringComparison.Ordinal);
                    while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } header)
                    {
                        isLast |= header.Equals("Connection: close", StringComparison.OrdinalIgnoreCase);
                    }

                    if (!request.Contains(" /rude/", StringComparison.Ordinal))
                    {
                        await line.WriteAsync(Welcome, _stop.Token);
                    }

                    if (isLast)
                    {
                        return;
                    }
                }
            }
            catch (Exception end) when (end is IOException or OperationCanceledException)
            {
                // The proxy has closed it, or the test is over.
            }
        }
    }
}
