using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Hosting.Proxies;

/// <summary>Somebody from an address of their own who has the site's name resolved to a proxy: http to its port of http, https to its port of https.</summary>
internal static class ProxyVisitor
{
    public const string Address = "127.9.8.7";

    /// <summary>Follows nothing, keeps no cookie and unpacks nothing.</summary>
    /// <param name="proxy">Where the site's name leads.</param>
    /// <param name="version">Spoken over https; HTTP/2 by default, which every proxy must know.</param>
    public static HttpClient ClientOf(HostedProxy proxy, Version? version = null) => new(new OneVersion(version ?? HttpVersion.Version20, new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (context, stop) => new NetworkStream(await ConnectAsync(context.DnsEndPoint.Port == 443 ? proxy.Https : proxy.Http, stop), ownsSocket: true),
        SslOptions = { RemoteCertificateValidationCallback = IsOurs },
    }))
    {
        BaseAddress = new Uri($"https://{HostedProxy.Host}"),
    };

    /// <summary>A line of bytes under TLS, for what no client would send.</summary>
    public static async Task<SslStream> OpenAsync(HostedProxy proxy)
    {
        var stream = new SslStream(new NetworkStream(await ConnectAsync(proxy.Https, TestContext.Current.CancellationToken), ownsSocket: true), leaveInnerStreamOpen: false, IsOurs);
        await stream.AuthenticateAsClientAsync(HostedProxy.Host);
        return stream;
    }

    /// <summary>The site itself, asked as a proxy would ask for this visitor at its own address.</summary>
    public static HttpClient DirectClientOf(RunningSite site)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Host = HostedProxy.Host;
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }

    private static bool IsOurs(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => certificate?.Subject == $"CN={HostedProxy.Host}";

    /// <summary>A message says its version itself, and says 1.1 where nobody has said another.</summary>
    private sealed class OneVersion(Version version, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Version = request.RequestUri!.Scheme == Uri.UriSchemeHttps ? version : HttpVersion.Version11;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private static async Task<Socket> ConnectAsync(Uri proxy, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Parse(Address), 0));
            await socket.ConnectAsync(proxy.Host, proxy.Port, stop);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
