using System.Runtime.CompilerServices;
using CampaignSite.Content;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Caching;

[Trait("Category", "Slow")]
public sealed class PageWarmerTests
{
    [Fact]
    public async Task While_the_pages_of_a_new_version_are_made_the_one_before_is_not_held_in_memory()
    {
        var gate = new Gate();
        await using var site = await RunningSite.StartAsync(
            settings: ["--PageCache:Ahead=true"], adjust: services => services.Configure<MvcOptions>(options => options.Filters.Add(gate)));
        try
        {
            await Wait.UntilAsync(() => site.Log.Lines.Any(line => line.Contains("pages are ready in memory", StringComparison.Ordinal)));
            gate.Shut();
            var before = Current(site);

            site.Folder.Write("content/texts/briefing.en.md", "---\ntitle: The gate\nsummary: It is shut.\n---\nAnother body.\n");
            await Wait.UntilAsync(() => !IsCurrent(site, before));

            await Wait.UntilAsync(() => IsCollected(before));
        }
        finally
        {
            gate.Open();
        }
    }

    // Apart, so that no local of the test holds it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<Campaign> Current(RunningSite site) => new(site.Services.GetRequiredService<CampaignProvider>().Current);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsCurrent(RunningSite site, WeakReference<Campaign> campaign) =>
        campaign.TryGetTarget(out var kept) && ReferenceEquals(kept, site.Services.GetRequiredService<CampaignProvider>().Current);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsCollected(WeakReference<Campaign> campaign)
    {
        GC.Collect();
        return !campaign.TryGetTarget(out _);
    }

    /// <summary>While it is shut, no page is made.</summary>
    private sealed class Gate : IAsyncResourceFilter
    {
        private volatile TaskCompletionSource? _shut;

        public void Shut() => _shut = new();

        public void Open() => _shut?.TrySetResult();

        public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
        {
            if (_shut is { } shut)
            {
                await shut.Task;
            }

            await next();
        }
    }
}
