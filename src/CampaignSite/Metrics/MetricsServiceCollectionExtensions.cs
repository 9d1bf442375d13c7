using CampaignSite.Hosting;
using CampaignSite.Localization;

namespace CampaignSite.Metrics;

/// <summary>Registers the counts and their export, which are not there at all unless an endpoint is set.</summary>
internal static class MetricsServiceCollectionExtensions
{
    /// <summary>The options, for the pages that say whether anything is counted.</summary>
    public static IServiceCollection AddMetricsOptions(this IServiceCollection services, IConfiguration configuration) =>
        services.AddValidatedOptions<MetricsOptions, MetricsOptionsValidator>(configuration, MetricsOptions.Section);

    public static void AddMetricsExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[$"{MetricsOptions.Section}:{nameof(MetricsOptions.Endpoint)}"]))
        {
            return;
        }

        services.AddSingleton<PageCounts>();
        services.AddHostedService<HourService>();
        services.AddHostedService<MetricsExporter>();
    }

    /// <summary>Counts what the middleware behind this one sends.</summary>
    public static void UsePageCounts(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetService<PageCounts>() is not null)
        {
            app.UseMiddleware<PageCountMiddleware>();
        }
    }

    /// <summary>Gives each page that is counted its counter, one for all its languages: in one that few read, a count would point at them.</summary>
    public static void CountRequests(this IEndpointConventionBuilder pages, PageCounts? counts)
    {
        if (counts is null)
        {
            return;
        }

        pages.Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } template } && counts.CounterOf(LanguageRoutes.AddressOf(template)) is { } counter)
            {
                endpoint.Metadata.Add(counter);
            }
        });
    }
}
