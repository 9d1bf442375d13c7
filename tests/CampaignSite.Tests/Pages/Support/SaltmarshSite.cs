using System.Diagnostics;
using CampaignSite.Commands;
using CampaignSite.Content;
using CampaignSite.Reloading;
using CampaignSite.Storage;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>The invented campaign on the real server, on the day its checks are fresh, with an empty store of its own and no rate limits.</summary>
public sealed class SaltmarshSite : SiteFixture
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    internal Campaign Campaign => CampaignOf(Site);

    /// <summary>Started, and the store has said whether it is there.</summary>
    public static async Task<RunningSite> StartAsync(TimeProvider? clock = null, TemporaryFolder? folder = null, params string[] settings)
    {
        var site = await RunningSite.StartAsync(
            folder ?? new TemporaryFolder(),
            [$"--Site:Content={Saltmarsh.Folder}", "--Limits:Enabled=false", .. settings],
            services => services.AddSingleton(clock ?? new FixedTimeProvider(Saltmarsh.Today)));
        await UntilStoreIsAsync(site, StoreState.Available, StoreState.Unavailable);
        return site;
    }

    internal static async Task UntilStoreIsAsync(RunningSite site, params StoreState[] states)
    {
        var store = site.Services.GetRequiredService<SiteStore>();
        var start = Stopwatch.GetTimestamp();
        while (!states.Contains(store.State))
        {
            // A busy machine, or a full disk with room left in pages that are there.
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60), $"still {store.State}");
            await Task.Delay(10);
        }
    }

    /// <summary>Lets days pass; the site shows a new day once it has seen it.</summary>
    internal static Task PassAsync(RunningSite site, FakeTimeProvider clock, int days)
    {
        clock.Advance(TimeSpan.FromDays(days));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return Wait.UntilAsync(clock, () => CampaignOf(site).Today == today);
    }

    internal static Campaign CampaignOf(RunningSite site) => site.Services.GetRequiredService<CampaignProvider>().Current;

    protected override Task<RunningSite> StartAsync() => StartAsync(clock: null);
}
