using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CampaignSite.Benchmarks.Processes;

namespace CampaignSite.Benchmarks.Servers;

/// <summary>A running web server on a free port of this machine, and a client of it.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private Server(ChildProcess process, Uri address)
    {
        (Process, Address) = (process, address);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = address };
    }

    public ChildProcess Process { get; }

    public Uri Address { get; }

    /// <summary>Follows nothing, keeps no cookie and unpacks nothing.</summary>
    public HttpClient Client { get; }

    /// <summary>From the start of the process to the first page.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Starts a program of .NET and waits until <c>/</c> is answered.</summary>
    /// <param name="core">Where it runs.</param>
    /// <param name="arguments">Of <c>dotnet</c>, given the address to listen on.</param>
    /// <param name="stop">Ctrl-C.</param>
    public static Task<Server> StartAsync(Core core, Func<string, IEnumerable<string>> arguments, CancellationToken stop) => StartAsync(core, "dotnet", arguments, stop);

    public static async Task<Server> StartAsync(Core core, string program, Func<string, IEnumerable<string>> arguments, CancellationToken stop)
    {
        var address = FreeAddress();
        var server = new Server(ChildProcess.Start(core, program, arguments(address)), new Uri(address));
        try
        {
            server.StartTime = await server.Process.WaitUntilAsync(server.Client, "/", stop: stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The paths of all pages, as the site map names them.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync(CancellationToken stop) =>
        [.. Location().Matches(await Client.GetStringAsync("/sitemap.xml", stop)).Select(match => new Uri(match.Groups["address"].Value).AbsolutePath)];

    /// <summary>Asks for each page once, one after another.</summary>
    /// <returns>The median of their times, in milliseconds.</returns>
    public async Task<double> MedianTimeAsync(IEnumerable<string> pages, CancellationToken stop)
    {
        var times = new List<double>();
        foreach (var page in pages)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Accept-Encoding", WrkLoad.Encoding } } };
            var begun = Stopwatch.GetTimestamp();
            using var answer = (await Client.SendAsync(request, stop)).EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return Statistics.Median(times);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    [GeneratedRegex("<loc>(?<address>[^<]+)</loc>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Location();
}
