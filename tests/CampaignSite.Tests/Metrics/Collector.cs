using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CampaignSite.Tests.Metrics;

/// <summary>What an operator has on the same machine: a server on loopback that takes OTLP over HTTP.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    /// <summary>All bodies, in their order.</summary>
    public ConcurrentQueue<byte[]> Bodies { get; } = new();

    /// <summary>All heads: the address and the headers.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    public string Endpoint => $"{_app.Urls.Single()}/v1/metrics";

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            collector.Heads.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {string.Join(' ', context.Request.Headers)}");
            collector.Bodies.Enqueue(body.ToArray());
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>The points of the last body.</summary>
    public Dictionary<string, long> Points() => OtlpReader.Points(Bodies.Last()).ToDictionary(point => point.Series, point => point.Value, StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
