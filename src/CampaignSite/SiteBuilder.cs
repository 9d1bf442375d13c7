using System.IO.Compression;
using CampaignSite.Content;
using CampaignSite.Copies;
using CampaignSite.Feeds;
using CampaignSite.Live;
using CampaignSite.Localization;
using CampaignSite.Logging;
using CampaignSite.Machine;
using CampaignSite.Marks;
using CampaignSite.Pages.Marks;
using CampaignSite.Pages.Quiet;
using CampaignSite.Retention;
using CampaignSite.Search;
using CampaignSite.Security;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace CampaignSite;

/// <summary>All composition, in the only file where order matters. Production, tests and exports build the site here.</summary>
internal static class SiteBuilder
{
    /// <summary>The site, ready to start. <paramref name="adjust"/> is for tests: a clock, a log, another source of content.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static WebApplication Build(string[] arguments, Action<WebApplicationBuilder>? adjust = null)
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
        adjust?.Invoke(builder);
        return builder.Build().UseCampaignSite();
    }

    public static WebApplicationBuilder AddCampaignSite(this WebApplicationBuilder builder)
    {
        // Settings first: a wrong one stops the start before anything is opened.
        Settings.Check(builder.Configuration);
        var site = Settings.Read<SiteOptions>(builder.Configuration, SiteOptions.Section);
        var limits = Settings.Read<LimitsOptions>(builder.Configuration, LimitsOptions.Section);
        var listening = ListeningAddresses.From(builder.Configuration);
        var retention = Settings.Read<RetentionOptions>(builder.Configuration, RetentionOptions.Section);
        site.Validate();
        limits.Validate(listening);
        retention.Validate();
        RefuseDevelopmentInPublic(builder.Environment, listening, site);

        builder.AddSiteLog();
        builder.AddHostNames(site);
        builder.AddRequestLimits();
        builder.WebHost.UseUrls([.. listening.All.Select(a => a.ToString())]);

        // Assets of a build that was not published lie beside their sources; without this they would be served empty.
        builder.WebHost.UseStaticWebAssets();

        var services = builder.Services;
        services.AddSingleton(site);
        services.AddSingleton(limits);
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<FeedFiles>();
        services.AddSingleton(provider => new CopyFiles(provider.GetRequiredService<SiteAddress>(), provider.GetRequiredService<Mirrored>()));
        services.AddSingleton<DataFolder>();
        services.AddSingleton(Mirrored.No);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RateLimits>();

        // Storage first: it takes the lock of the data folder, and a second process must not replace the first one's last good copy.
        services.AddStorage(builder.Configuration);
        services.AddOptions<StorageOptions>().PostConfigure<DataFolder>((options, data) => options.Folder = data.Root);
        services.AddLiveCampaign(site);
        services.AddSingleton(provider => new HealthPart("store", () => provider.GetRequiredService<SiteStore>().State.ToString().ToLowerInvariant()));
        services.AddRetention(retention);
        services.AddMarks();
        services.AddSuggestions();
        services.AddSingleton<CampaignSearch>();
        services.AddPages();
        services.AddSiteStatusPages();
        services.AddResponseCompression(options =>
        {
            // BREACH needs a secret beside text of the attacker's choice; no page of ours holds a secret.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "text/calendar", "text/csv", "text/vcard", "image/svg+xml"];
        });
        // Bytes cost a reader on a capped line more than they cost us: the platform's default is the fastest level, which is a third heavier.
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.SmallestSize);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return builder;
    }

    public static WebApplication UseCampaignSite(this WebApplication app)
    {
        // First, so that it runs last as a response starts: assets, feeds, 304 and errors all carry the table.
        app.Use(SecurityHeaders.InvokeAsync);

        // While it can still be seen what the proxy said.
        app.UseMiddleware<PlainHttp>();

        // Before anything asks for the scheme or the address. Not there at all unless a proxy is named.
        if (app.Services.GetRequiredService<SiteOptions>().TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        // Whoever asks for another site gets a short fixed answer, and nothing else runs.
        app.Use(HostNames.SayWhyAsync);
        app.UseHostFiltering();

        // Around the status pages, so that they are small too.
        app.UseResponseCompression();

        // Around everything that may refuse or fail.
        app.UseSiteStatusPages();

        // The culture before anything is shown; the one spelling of an address before routing, which would take any.
        app.Use(RequestLanguage.InvokeAsync);
        app.Use(CanonicalPath.InvokeAsync);

        // Said aloud: WebApplication would put it first. It only chooses; nothing of a page has run before the guards below.
        app.UseRouting();

        // Size, method, origin, rate, and only then is the form read: nothing is parsed for somebody who will be refused, but to show a form
        // of ours again with what was typed.
        app.Use(FormGuard.RefuseByLengthAsync);
        app.Use(MethodGuard.InvokeAsync);
        app.Use(CrossSiteGuard.InvokeAsync);
        if (app.Services.GetRequiredService<LimitsOptions>().Enabled)
        {
            app.Use(RateGuard.InvokeAsync);
        }

        app.Use(FormGuard.ReadAsync);

        app.MapStaticAssets();
        app.MapHealth();
        app.MapMachineFiles();
        app.MapFeeds();
        app.MapCopies();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    private static void AddLiveCampaign(this IServiceCollection services, SiteOptions site)
    {
        services.AddSingleton(new ContentSource(site.ContentFolder) { OwnHost = site.Base?.IdnHost });
        services.AddSingleton<LiveCampaign>();
        services.AddSingleton<LastGood>();
        services.AddHostedService<CampaignReloader>();
        services.AddSingleton(provider => new HealthPart("content", () => provider.GetRequiredService<LiveCampaign>().State));

        // A request keeps the snapshot it began with, so a page cannot mix two.
        services.AddScoped(provider => provider.GetRequiredService<LiveCampaign>().Current);
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(provider => new Reader(
            provider.GetRequiredService<Campaign>(), RequestLanguage.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!)));
        services.AddScoped<VisitorMarks>();
        services.Configure<RouteOptions>(o => o.ConstraintMap[LanguageConstraint.Name] = typeof(LanguageConstraint));
        services.Configure<RouteOptions>(o => o.ConstraintMap[QuietConstraint.Name] = typeof(QuietConstraint));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = PageEncoder.Settings());
        services.AddRazorPages(options =>
        {
            // A token would set a cookie on a GET and make every page uncacheable; CrossSiteGuard stands in its place. As a filter of
            // MvcOptions the attribute has no effect.
            options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
            options.Conventions.Add(new LanguageRoutes());
        }).AddMvcOptions(options =>
        {
            options.ValueProviderFactories.RemoveType<QueryStringValueProviderFactory>();
            options.ValueProviderFactories.Add(new QueryOnlyForReading());
        });
        services.Replace(ServiceDescriptor.Singleton<IPageHandlerMethodSelector, HandlerByMethod>());

        // Nothing is encrypted here, yet the platform would write a key to the home folder at start.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.RemoveAll(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly);
    }

    private static void RemoveAll(this IServiceCollection services, Func<ServiceDescriptor, bool> match)
    {
        foreach (var descriptor in services.Where(match).ToList())
        {
            services.Remove(descriptor);
        }
    }

    // Development shows exceptions whole, to the browser and in the log.
    private static void RefuseDevelopmentInPublic(IHostEnvironment environment, ListeningAddresses listening, SiteOptions site)
    {
        if (environment.IsDevelopment() && (!listening.AllLoopback || site.TrustedProxies.Count > 0 || site.Base is { IsLoopback: false } || site.Onion is not null))
        {
            throw new SettingException(
                "ASPNETCORE_ENVIRONMENT", "is Development, which is only for loopback addresses, without Site:Proxies, Site:OnionAddress or a public Site:BaseAddress; unset it");
        }
    }
}
