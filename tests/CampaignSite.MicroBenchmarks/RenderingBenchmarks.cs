using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CampaignSite.MicroBenchmarks;

/// <summary>Pages made anew, asked for over a socket of this machine: with a query that the page reads, nothing is kept.</summary>
public class RenderingBenchmarks : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("microbenchmarks-").FullName;
    private WebApplication? _app;
    private HttpClient? _client;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        string[] arguments = ["--urls=http://127.0.0.1:0", $"--Site:Content={ShippedCampaign.Folder}", $"--Site:Data={_data}", "--Limits:Enabled=false", "--PageCache:Ahead=false"];
        _app = SiteBuilder.Build(arguments, builder => builder.Logging.ClearProviders());
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        _client!.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_data, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public Task<byte[]> Plan() => _client!.GetByteArrayAsync("/plan?minutes=5&country=gb");

    [Benchmark]
    public Task<byte[]> Action() => _client!.GetByteArrayAsync("/actions/call-the-russian-embassy?country=gb");
}
