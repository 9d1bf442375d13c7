using CampaignSite.Content;
using CampaignSite.Live;
using CampaignSite.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>The invented campaign on the real server, on the day its checks are fresh, with an empty store of its own and no rate limits.</summary>
public sealed class SaltmarshSite : SiteFixture
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    internal Campaign Campaign => CampaignOf(Site);

    public static Task<RunningSite> StartAsync(TimeProvider? clock = null, TemporaryFolder? folder = null, params string[] settings) =>
        RunningSite.StartAsync(
            folder ?? new TemporaryFolder(),
            [$"--Site:Content={Saltmarsh.Folder}", "--Limits:Enabled=false", .. settings],
            services => services.AddSingleton(clock ?? new SetClock(Noon)));

    internal static Campaign CampaignOf(RunningSite site) => site.Services.GetRequiredService<LiveCampaign>().Current;

    protected override Task<RunningSite> StartAsync() => StartAsync(clock: null);
}
