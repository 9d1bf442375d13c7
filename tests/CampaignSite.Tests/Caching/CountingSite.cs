using CampaignSite.Commands;
using CampaignSite.Content;
using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Testing;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Caching;

/// <summary>The invented campaign, on a site that counts how many pages it makes.</summary>
public sealed class CountingSite : SiteFixture
{
    internal const string Onion = "duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion";

    private int _made;

    internal int Made => _made;

    /// <summary>While it is shut, no page is made.</summary>
    internal ManualResetEventSlim Gate { get; } = new(initialState: true);

    /// <summary>Set when the one who asked last for a page that had to be made has gone.</summary>
    internal CancellationToken LastConnection { get; private set; }

    protected override async Task<RunningSite> StartAsync()
    {
        var site = await RunningSite.StartAsync(
            new TemporaryFolder(),
            [$"--Site:Content={Saltmarsh.Folder}", "--Limits:Enabled=false", "--Site:BaseAddress=https://tide.example", "--Site:Proxies=127.0.0.1", $"--Site:OnionAddress=http://{Onion}"],
            services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(Saltmarsh.Today)).AddScoped(provider =>
            {
                var context = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!;
                LastConnection = context.Features.Get<IConnectionLifetimeFeature>()!.ConnectionClosed;
                Interlocked.Increment(ref _made);
                Gate.Wait();
                return new LocalizedCampaign(provider.GetRequiredService<Campaign>(), RequestLanguage.From(context));
            }));

        // As behind a proxy, at the site's own address: under another name nothing may be stored.
        site.Client.DefaultRequestHeaders.Host = "tide.example";
        site.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        await Wait.UntilAsync(() => site.Services.GetRequiredService<MarkStore>().IsAvailable && site.Services.GetRequiredService<MarkTotals>().TakenOn is not null);
        return site;
    }
}
