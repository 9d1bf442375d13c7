using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Security.Support;

/// <summary>The site under https, with a certificate of its own making: HTTP/2 is spoken only there.</summary>
internal static class TlsSite
{
    private const string Subject = "CN=127.0.0.1";

    /// <summary>Further settings may add a plain address: <c>--urls=https://127.0.0.1:0;http://127.0.0.1:0</c>.</summary>
    public static async Task<RunningSite> StartAsync(params string[] settings)
    {
        var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllBytesAsync(folder.At("site.pfx"), certificate.Export(X509ContentType.Pfx));
        return await RunningSite.StartAsync(
            folder, ["--urls=https://127.0.0.1:0", $"--Kestrel:Certificates:Default:Path={folder.At("site.pfx")}", "--Limits:Enabled=false", .. settings]);
    }

    /// <summary>A client that believes this certificate and follows nothing.</summary>
    public static HttpClient ClientOf(RunningSite site, Version? version = null) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions = { RemoteCertificateValidationCallback = IsOurs },
    })
    {
        BaseAddress = site.Address,
        DefaultRequestVersion = version ?? HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    public static bool IsOurs(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => certificate?.Subject == Subject;
}
