using System.Diagnostics.Metrics;
using System.Reflection;
using CampaignSite.Reloading;
using CampaignSite.Storage;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace CampaignSite.Metrics;

/// <summary>Sends what <see cref="SiteMeter"/> holds to the collector, once a minute and at the end. Other meters, the platform's above all, are not listened to.</summary>
internal sealed partial class MetricsExporter(
    PageCounts counts, SiteStore store, CampaignProvider campaigns, IMeterFactory meters, TimeProvider time, IOptions<MetricsOptions> options, ILogger<MetricsExporter> logger) : IHostedService
{
    private const int IntervalMilliseconds = 60_000;

    // A collector that does not answer must not hold up the end of the site.
    private const int TimeoutMilliseconds = 2_000;

    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = new SiteMeter(meters, counts, store, campaigns, time);
        var exporter = new OtlpMetricExporter(new OtlpExporterOptions
        {
            Endpoint = new Uri(options.Value.Endpoint),
            Protocol = OtlpExportProtocol.HttpProtobuf,
            Headers = "",
            TimeoutMilliseconds = TimeoutMilliseconds,
            HttpClientFactory = CreateClient,
        });
        _provider = Sdk.CreateMeterProviderBuilder()

            // Empty at first: the default repeats variables of the environment and names this instance.
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService(
                "campaign-site",
                serviceVersion: typeof(MetricsExporter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
                autoGenerateServiceInstanceId: false))
            .AddMeter(SiteMeter.Name)
            .AddReader(new PeriodicExportingMetricReader(exporter, IntervalMilliseconds, TimeoutMilliseconds))
            .Build();
        Log.Sending(logger, options.Value.Endpoint);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // Sends once more, and of counts only the last whole hour is there to be sent. It blocks, and a collector that hangs must not hold up the end of the site.
        await Task.Run(() => _provider?.Dispose(), CancellationToken.None)
            .WaitAsync(TimeSpan.FromMilliseconds(TimeoutMilliseconds), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

#pragma warning disable RS0030 // To this machine alone (decision 0202): through no proxy of the environment, and nowhere else because a collector says so.
    private static HttpClient CreateClient() =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromMilliseconds(TimeoutMilliseconds) };
#pragma warning restore RS0030

    private static partial class Log
    {
        [LoggerMessage(1701, LogLevel.Information, "Requests are counted by page and hour, and the counts are sent to {Endpoint}")]
        public static partial void Sending(ILogger logger, string endpoint);
    }
}
