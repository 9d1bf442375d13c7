using CampaignSite.Commands;
using CampaignSite.Content;
using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Caching;

/// <summary>The invented campaign, on a site that counts how many pages it makes.</summary>
public sealed class CountingSite : SiteFixture
{
    internal const string Onion = "duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion";

    private int _made;
    private int _asked;

    internal int Made => _made;

    /// <summary>How many requests have come in.</summary>
    internal int Asked => _asked;

    /// <summary>How many pages cannot be made, the first ones.</summary>
    internal int Failures { get; set; }

    internal string Content { get; init; } = Saltmarsh.Folder;

    /// <summary>While it is shut, no page is made.</summary>
    internal ManualResetEventSlim Gate { get; } = new(initialState: true);

    /// <summary>Set when the one who asked last for a page that had to be made has gone.</summary>
    internal CancellationToken LastConnection { get; private set; }

    protected override async Task<RunningSite> StartAsync()
    {
        var site = await RunningSite.StartAsync(
            new TemporaryFolder(),
            [$"--Site:Content={Content}", "--Limits:Enabled=false", "--Site:BaseAddress=https://tide.example", "--Site:Proxies=127.0.0.1", $"--Site:OnionAddress=http://{Onion}"],
            services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(Saltmarsh.Today)).AddSingleton<IStartupFilter>(new RequestCounter(() => Interlocked.Increment(ref _asked))).AddScoped(provider =>
            {
                var context = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!;
                LastConnection = context.Features.Get<IConnectionLifetimeFeature>()!.ConnectionClosed;
                var number = Interlocked.Increment(ref _made);
                Gate.Wait();
                if (number <= Failures)
                {
                    throw new InvalidOperationException("This page cannot be made.");
                }

                return new LocalizedCampaign(provider.GetRequiredService<Campaign>(), RequestLanguage.From(context));
            }));

        // As behind a proxy, at the site's own address: under another name nothing may be stored.
        site.Client.DefaultRequestHeaders.Host = "tide.example";
        site.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        await Wait.UntilAsync(() => site.Services.GetRequiredService<MarkStore>().IsAvailable && site.Services.GetRequiredService<MarkTotals>().TakenOn is not null);
        return site;
    }

    private sealed class RequestCounter(Action count) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                count();
                return rest(context);
            });
            next(app);
        };
    }
}
