using CampaignSite.Caching;
using CampaignSite.Errors;
using CampaignSite.Exports;
using CampaignSite.Forms;
using CampaignSite.Guide;
using CampaignSite.Hosting;
using CampaignSite.Localization;
using CampaignSite.Logging;
using CampaignSite.Marks;
using CampaignSite.Metrics;
using CampaignSite.Pages;
using CampaignSite.Pages.Changes;
using CampaignSite.Pages.Countries;
using CampaignSite.RateLimiting;
using CampaignSite.Reloading;
using CampaignSite.Retention;
using CampaignSite.Search;
using CampaignSite.Security;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using CampaignSite.WellKnown;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CampaignSite;

/// <summary>All composition, in the only file where order matters. Production, tests and exports build the site here.</summary>
internal static class SiteBuilder
{
    /// <summary>The site, ready to start.</summary>
    /// <param name="arguments">As on the command line.</param>
    /// <param name="adjust">For tests: a clock, a log, another source of content.</param>
    /// <param name="runsServices">False for an export: nothing is opened, locked, watched or written in the data folder.</param>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static WebApplication Build(string[] arguments, Action<WebApplicationBuilder>? adjust = null, bool runsServices = true)
    {
        var named = arguments.Any(a => a.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ApplicationName = typeof(SiteBuilder).Assembly.GetName().Name,

            // The platform's default is the working folder: started from elsewhere, a published site would lose its settings and its assets.
            ContentRootPath = named ? null : AppContext.BaseDirectory,
        });
        builder.AddCampaignSite();
        if (runsServices)
        {
            builder.AddBackgroundServices();
        }

        adjust?.Invoke(builder);
        return builder.Build().UseCampaignSite();
    }

    public static WebApplicationBuilder AddCampaignSite(this WebApplicationBuilder builder)
    {
        var listening = ListeningAddresses.From(builder.Configuration);

        builder.AddSiteLog();
        builder.AddSiteHostFiltering();
        builder.AddRequestLimits();
        builder.WebHost.UseUrls([.. listening.Urls]);

        // Assets of a build that was not published lie beside their sources; without this they would be served empty.
        builder.WebHost.UseStaticWebAssets();

        var services = builder.Services;

        // First of all filters, hence outermost: the platform's host filter is one too, and its refusals carry our headers and our page.
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, OutermostStartupFilter>());
        services.AddSingleton(listening);
        services.AddValidatedOptions<SiteOptions, SiteOptionsValidator>(builder.Configuration, SiteOptions.Section);
        services.AddSingleton<IValidateOptions<SiteOptions>, HostSettingsValidator>();
        services.AddValidatedOptions<LimitsOptions>(builder.Configuration, LimitsOptions.Section).Validate<ListeningAddresses>(
            (limits, addresses) => limits.Enabled || addresses.AllLoopback,
            "Limits:Enabled is false, which is allowed only while every listening address is loopback; leave it true");
        services.AddSingleton<SiteUrls>();
        services.AddSingleton<ExportedFiles>();
        services.AddSingleton(provider => new GuideFiles(provider.GetRequiredService<SiteUrls>(), provider.GetRequiredService<ExportContext>()));
        services.AddSingleton(ExportContext.None);
#pragma warning disable RS0030 // Here, and for the command line in SiteCommand, the machine's clock becomes the registered one.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddRateLimits();

        // The lines of /health/ready come in this order.
        services.AddCampaign();
        services.AddStorage(builder.Configuration);
        services.AddRetention(builder.Configuration);
        services.AddMarks();
        services.AddSuggestions();
        services.AddSingleton<CampaignSearch>();
        services.AddPages();
        services.AddSiteStatusPages();
        services.AddSiteCompression();
        services.AddPageCache(builder.Configuration);
        services.AddMetricsOptions(builder.Configuration);
        return builder;
    }

    public static WebApplication UseCampaignSite(this WebApplication app)
    {
        // A wrong setting stops the start before anything is opened.
        app.Services.ValidateOptions();

        // Content is read while all below is composed. An export has no reloader, and loads for itself.
        app.Services.GetService<CampaignReloader>()?.BeginLoad();

        // Around all of this: OutermostStartupFilter, the platform's host filter, behind which nothing runs for another site's name, and PageCacheStartupFilter.

        app.Services.GetRequiredService<InProcessRequests>().EnterAt(app);

        // Around everything that may refuse or fail.
        app.UseSiteStatusPages();

        // The culture before anything is shown; the one spelling of an address before routing, which would take any.
        app.UseMiddleware<RequestLanguageMiddleware>();
        app.UseMiddleware<CanonicalPathMiddleware>();

        // Explicit, because WebApplication would put it first. It only chooses; nothing of a page has run before the guards below.
        app.UseRouting();

        // Size, method, origin, rate, and only then is the form read: nothing is parsed for somebody who will be refused, except to
        // redisplay a form with what was typed.
        app.UseMiddleware<BodyLengthGuard>();
        app.UseMiddleware<MethodGuard>();
        app.UseMiddleware<CrossSiteGuard>();
        if (app.Services.GetRequiredService<IOptions<LimitsOptions>>().Value.Enabled)
        {
            app.UseRateLimiter();
        }

        app.UseMiddleware<FormGuard>();
        app.UsePageCounts();

        // Here, so that status pages pass it too.
        app.UseResponseCompression();
        if (app.Services.GetRequiredService<PageCache>().IsEnabled)
        {
            app.UseMiddleware<PageCacheMiddleware>();
        }

        app.MapStaticAssets().KeepReady();
        app.MapAssetsOfOtherVersions();
        app.MapHealth();
        app.MapWellKnownFiles();
        var made = app.MapGroup("").KeepReady();
        made.MapExports();
        made.MapCountryExports();
        made.MapChangesFeed();
        made.MapGuideFiles();
        app.MapRazorPages().WithStaticAssets().KeepReady().CountRequests(app.Services.GetService<PageCounts>());
        return app;
    }

    private static void AddBackgroundServices(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        // Storage first: it takes the lock of the data folder, and a second process must not replace the first one's last good copy.
        services.AddHostedService<StoreWriter>();
        services.AddSingleton<CampaignReloader>();
        services.AddHostedService(provider => provider.GetRequiredService<CampaignReloader>());
        services.AddHostedService<RetentionService>();
        services.AddHostedService<DailyTotals>();
        services.AddHostedService<DecisionImportService>();
        services.AddMetricsExport(builder.Configuration);
        if (!builder.Environment.IsDevelopment())
        {
            services.AddHostedService<PageWarmer>();
        }
    }
}
