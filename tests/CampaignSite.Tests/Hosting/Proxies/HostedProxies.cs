using CampaignSite.Commands;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Caching;
using CampaignSite.Tests.Pages.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Hosting.Proxies;

/// <summary>One site, and before it each proxy that this machine has.</summary>
public sealed class HostedProxies : IAsyncLifetime
{
    /// <summary>Where the site says from whom and under which scheme it was asked.</summary>
    internal const string Caller = "/caller";

    private readonly Dictionary<ProxyProgram, HostedProxy> _running = [];

    public RunningSite Site { get; private set; } = null!;

    internal HostedProxy Of(ProxyProgram program) => _running[program];

    /// <summary>The invented campaign as it runs behind a proxy on its machine.</summary>
    internal static async Task<RunningSite> StartSiteAsync()
    {
        var site = await RunningSite.StartAsync(
            new TemporaryFolder(),
            [$"--Site:Content={Saltmarsh.Folder}", $"--Site:BaseAddress=https://{HostedProxy.Host}", "--Site:Proxies=127.0.0.1", $"--Site:OnionAddress=http://{CountingSite.Onion}", "--Limits:Enabled=false"],
            services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(Saltmarsh.Today)),
            app => app.MapGet(Caller, (HttpContext context) => $"{context.Request.Scheme} {context.Request.Host} {context.Connection.RemoteIpAddress}"));
        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Available);
        return site;
    }

    public async ValueTask InitializeAsync()
    {
        Site = await StartSiteAsync();
        foreach (var program in Enum.GetValues<ProxyProgram>().Where(program => HostedProxy.Missing(program) is null))
        {
            _running[program] = await HostedProxy.StartAsync(program, Site.Address);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var proxy in _running.Values)
        {
            await proxy.DisposeAsync();
        }

        await Site.DisposeAsync();
    }
}
