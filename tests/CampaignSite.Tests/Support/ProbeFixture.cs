using CampaignSite.Commands;
using CampaignSite.Security;
using CampaignSite.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Support;

/// <summary>
/// A site with addresses that only tests need: one that takes any form, one of each cache class, one that refuses as it is told, one that
/// fails. Rate limits are off, because all tests come from one address.
/// </summary>
public class ProbeFixture : SiteFixture
{
    /// <summary>Empty where every name is the site's own.</summary>
    protected virtual string BaseAddress => "https://tide.example";

    protected override Task<RunningSite> StartAsync() => RunningSite.StartAsync(
        settings: [$"--Site:BaseAddress={BaseAddress}", "--Limits:Enabled=false"],
        // At noon: shortly before it answers are kept for less than five minutes.
        adjust: services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(Saltmarsh.Today)),
        map: app =>
        {
            app.MapPost("/write", (HttpContext context) => Results.Text($"written: {context.Request.Form.Count}"));
            foreach (var cacheClass in Enum.GetValues<CachePolicy>())
            {
                app.MapGet($"/cached/{cacheClass}", () => "x").WithMetadata(new CachePolicyAttribute(cacheClass));
            }

            app.MapGet("/ar/refuse/{status:int}", (int status) => Results.StatusCode(status));
            app.MapGet("/fail", (string? words) => Fail(words));
        });

    private static Task Fail(string? words) => throw new InvalidOperationException(words ?? "canary");
}
