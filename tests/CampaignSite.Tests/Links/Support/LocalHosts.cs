using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CampaignSite.Tests.Links.Support;

/// <summary>Hosts of any name on two loopback ports, plain and with a certificate of their own making, which answer byte for byte what a test wants.</summary>
internal sealed class LocalHosts : IAsyncDisposable
{
    public const string NotFound = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private readonly TcpListener _plain = new(IPAddress.Loopback, 0);
    private readonly TcpListener _secure = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, Func<HostRequest, Task>> _hosts = new(StringComparer.Ordinal);
    private readonly X509Certificate2 _certificate = Certificate();
    private readonly ConcurrentQueue<HostRequest> _requests = new();

    public LocalHosts()
    {
        foreach (var listener in (TcpListener[])[_plain, _secure])
        {
            listener.Start();
            _ = AcceptAsync(listener);
        }
    }

    /// <summary>Every request as <c>HEAD host.example/path</c>, in order.</summary>
    public IEnumerable<string> Asked => _requests.Select(request => $"{request.Method} {request.Host}{request.Path}");

    public IEnumerable<HostRequest> Requests => _requests;

    public static string Page(string body, string headers = "") =>
        $"HTTP/1.1 200 OK\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public static string Status(int status, string headers = "") => $"HTTP/1.1 {status} X\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n";

    public static string Redirect(int status, string location) => Status(status, $"Location: {location}\r\n");

    /// <summary>A host without <c>robots.txt</c> that answers with text.</summary>
    public LocalHosts Add(string host, Func<HostRequest, string> answer) =>
        AddRaw(host, request => request.SendAsync(request.Path == "/robots.txt" ? NotFound : request.Method == "HEAD" ? answer(request).Split("\r\n\r\n")[0] + "\r\n\r\n" : answer(request)));

    /// <summary>A host that is told of every request, <c>robots.txt</c> too; the connection ends when it has answered.</summary>
    public LocalHosts AddRaw(string host, Func<HostRequest, Task> answer)
    {
        _hosts[host] = answer;
        return this;
    }

    /// <summary>What stands for the internet: a name that was not added does not exist.</summary>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken stop)
    {
        if (!_hosts.ContainsKey(host.Host))
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)(host.Port == 443 ? _secure : _plain).LocalEndpoint, stop);
        return client.GetStream();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _plain.Dispose();
        _secure.Dispose();
        _certificate.Dispose();
        _end.Dispose();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=other.example", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.AcceptTcpClientAsync(_end.Token), listener == _secure);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client, bool isSecure)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (isSecure)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
                    stream = secure;
                }

                var request = await HostRequest.ReadAsync(stream, _end.Token);
                _requests.Enqueue(request);
                await _hosts[request.Host](request);
            }
            catch (Exception failed) when (failed is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client went away, as some tests want it to.
            }
        }
    }
}
