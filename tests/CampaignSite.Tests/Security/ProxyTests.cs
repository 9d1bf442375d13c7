using System.Globalization;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using CampaignSite.Commands;
using CampaignSite.RateLimiting;
using CampaignSite.Testing;
using CampaignSite.Tests.Security.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CampaignSite.Tests.Security;

/// <summary>Proxies as they are set up in ordinary ways: both loopback addresses, hidden visitors, a Unix socket, several in a row.</summary>
[Trait("Category", "Slow")]
public sealed class ProxyTests
{
    private const string Hsts = "Strict-Transport-Security";

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("127.0.0.0/8")]
    public async Task One_loopback_address_in_the_setting_means_both(string named)
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "this machine has no IPv6");
        await using var site = await RunningSite.StartAsync(settings: [$"--Site:Proxies={named}", "--urls=http://127.0.0.1:0;http://[::1]:0"]);
        foreach (var address in site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "X-Forwarded-Proto", "https" } } };

            using var answer = await client.SendAsync(request);

            Assert.True(answer.Headers.Contains(Hsts), address);
        }

        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("X-Forwarded-Proto came from", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("_hidden")]
    [InlineData("192.0.2.7, unknown")]
    [InlineData("")]
    public async Task A_proxy_that_hides_its_visitors_still_says_their_scheme(string visitor)
    {
        await using var site = await RunningSite.StartAsync(settings: ["--Site:Proxies=127.0.0.1"]);

        var answer = await site.RawAsync(RawRequest.Get("/", $"X-Forwarded-For: {visitor}\r\nX-Forwarded-Proto: https"));

        Assert.NotEmpty(RawRequest.HeaderOf(answer, Hsts));
    }

    [Fact]
    public async Task A_proxy_that_no_setting_names_is_warned_of_once_and_without_its_address()
    {
        await using var site = await RunningSite.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            var answer = await site.RawAsync(RawRequest.Get("/", "X-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https"));
            Assert.Empty(RawRequest.HeaderOf(answer, Hsts));
        }

        var line = Assert.Single(site.Log.Lines, line => line.Contains("X-Forwarded-Proto came from", StringComparison.Ordinal));
        Assert.Contains("this machine, which Site:Proxies does not name", line, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.7", line, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "203.0.113.{0}, 192.0.2.1, 127.0.0.2", false)]
    [InlineData(2, "203.0.113.{0}, 192.0.2.1, 127.0.0.2", false)]
    [InlineData(2, "192.0.2.{0}, 127.0.0.2", true)]
    [InlineData(3, "203.0.113.{0}, 192.0.2.1, 127.0.0.2", false)]
    public async Task Of_several_proxies_in_a_row_the_first_one_knows_the_visitor(int hops, string addresses, bool countedApart)
    {
        await using var site = await RunningSite.StartAsync(
            settings: ["--Site:Proxies=127.0.0.0/8", $"--Site:ProxyHops={hops}"],
            adjust: services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(Saltmarsh.Today)),
            map: app => app.MapPost("/write", () => Results.Text("written")));
        var statuses = new List<int>();
        for (var i = 0; i <= PostLimits.PerMinute; i++)
        {
            var header = string.Format(CultureInfo.InvariantCulture, addresses, i);
            statuses.Add(await site.RawStatusAsync(RawRequest.Post("a=b").Replace("Sec-Fetch-Site", $"X-Forwarded-For: {header}\r\nSec-Fetch-Site", StringComparison.Ordinal)));
        }

        Assert.Equal(countedApart ? 200 : 429, statuses[^1]);
    }

    [Theory]
    [InlineData(1, "http", 308)]
    [InlineData(2, "http, http", 308)]
    [InlineData(2, "https, http", 200)]
    [InlineData(2, "https", 200)]
    [InlineData(2, "http", 308)]
    public async Task Of_several_proxies_in_a_row_the_first_one_says_the_scheme(int hops, string schemes, int status)
    {
        await using var site = await RunningSite.StartAsync(settings: ["--Site:BaseAddress=https://tide.example", "--Site:Proxies=127.0.0.0/8", $"--Site:ProxyHops={hops}"]);

        Assert.Equal(status, await site.RawStatusAsync($"GET / HTTP/1.1\r\nHost: tide.example\r\nX-Forwarded-For: 192.0.2.1, 127.0.0.2\r\nX-Forwarded-Proto: {schemes}\r\nConnection: close\r\n\r\n"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    public async Task A_number_of_proxies_that_cannot_be_stops_the_start(string hops)
    {
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningSite.StartAsync(settings: [$"--Site:ProxyHops={hops}"]));

        Assert.StartsWith($"Site:ProxyHops is {hops}; write how many proxies", Assert.Single(thrown.Failures), StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_proxy_on_a_Unix_socket_needs_no_name_and_its_group_may_connect()
    {
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        var path = folder.At("Site.sock");

        // As a killed process leaves it.
        using (var left = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            left.Bind(new UnixDomainSocketEndPoint(path));
        }

        using var stop = new CancellationTokenSource();
        using var error = new StringWriter();
        var serving = SiteCommand.RunAsync(
            ["serve", "--content", folder.At("content"), "--data", folder.At("data"), "--urls", $"http://unix:{path}", "--Site:BaseAddress=https://tide.example", "--PageCache:Ahead=false"], TextWriter.Null, error, stop.Token);
        await Wait.UntilAsync(() => serving.IsCompleted || (File.Exists(path) && File.GetUnixFileMode(path).HasFlag(UnixFileMode.GroupWrite)));
        Assert.False(serving.IsCompleted, error.ToString());

        var open = await AskAsync(path, "http");
        var secure = await AskAsync(path, "https");
        await stop.CancelAsync();
        await serving;

        Assert.StartsWith("HTTP/1.1 308 ", open, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", secure, StringComparison.Ordinal);
        Assert.NotEmpty(RawRequest.HeaderOf(secure, Hsts));
    }

    private static async Task<string> AskAsync(string path, string scheme)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: tide.example\r\nX-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: {scheme}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(new NetworkStream(socket));
        return await reader.ReadToEndAsync();
    }
}
