using CampaignSite.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(ThrowingStartup))]

namespace CampaignSite.Tests.Support;

/// <summary>Gives a child process an address that throws, outside of all that would catch it; loaded only where <c>ASPNETCORE_HOSTINGSTARTUPASSEMBLIES</c> names this assembly.</summary>
public sealed class ThrowingStartup : IHostingStartup, IStartupFilter
{
    public const string Path = "/throws";

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, go) => context.Request.Path == Path
            ? throw new InvalidOperationException($"{context.Connection.RemoteIpAddress} {context.Request.QueryString} {context.Request.Headers.UserAgent} {context.Request.Headers.Cookie}")
            : go(context));
        next(app);
    };
}
