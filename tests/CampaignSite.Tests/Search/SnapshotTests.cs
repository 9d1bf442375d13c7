using System.Runtime.CompilerServices;
using CampaignSite.Content;
using CampaignSite.Content.Loading;
using CampaignSite.Reloading;
using CampaignSite.Search;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Search;

[Trait("Category", "Slow")]
public sealed class SnapshotTests
{
    [Fact]
    public async Task While_the_campaign_is_edited_every_search_is_answered_and_then_finds_the_new_words()
    {
        await using var site = await RunningSite.StartAsync();
        var (failed, answered, stop) = (0, 0, false);
        var readers = Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            while (!Volatile.Read(ref stop))
            {
                using var answer = await site.Client.GetAsync(new Uri($"{(i % 2 == 0 ? "" : "/ru")}/search?q=body", UriKind.Relative));
                var page = await answer.Content.ReadAsStringAsync();
                Interlocked.Increment(ref answered);
                if (!answer.IsSuccessStatusCode || !page.Contains("<mark>Body</mark>", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref failed);
                }
            }
        })).ToList();

        foreach (var name in new[] { "Ebb", "Flood", "Slack" })
        {
            site.Folder.Write("content/texts/about.en.md", $"---\ntitle: About {name}\nsummary: Of {name}.\n---\nBody of {name}.\n");
            await Wait.UntilAsync(() => site.Services.GetRequiredService<CampaignProvider>().Current.Text("about")!.Translations
                .In(site.Services.GetRequiredService<CampaignProvider>().Current.BaseLanguage).Title == $"About {name}");
            Assert.Contains($"<bdi>About {name}</bdi>", await site.Client.GetStringAsync($"/search?q={name}"), StringComparison.Ordinal);
        }

        Volatile.Write(ref stop, true);
        await Task.WhenAll(readers);
        Assert.Equal(0, failed);
        Assert.True(answered > 0);
        Assert.DoesNotContain("About Ebb", await site.Client.GetStringAsync("/search?q=Ebb"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_began_with_the_old_campaign_finds_in_the_old_one()
    {
        var search = new CampaignSearch();
        var old = Saltmarsh.Campaign();
        var now = old with { Letters = [] };

        Assert.Contains(SearchKind.Letter, await KindsAsync(search, old));
        Assert.DoesNotContain(SearchKind.Letter, await KindsAsync(search, now));
        Assert.Contains(SearchKind.Letter, await KindsAsync(search, old));
    }

    [Fact]
    public void An_index_does_not_outlive_its_campaign()
    {
        var search = new CampaignSearch();

        var gone = Searched(search);
        for (var i = 0; i < 10 && gone.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(gone.IsAlive);
        GC.KeepAlive(search);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Searched(CampaignSearch search)
    {
        // Loaded for this test alone: the one that tests share lives as long as they do.
        var campaign = CampaignLoader.Load(PageRegistry.Site, Saltmarsh.Files(), Saltmarsh.Today).Campaign!;
        Assert.Contains(SearchKind.Letter, Task.Run(() => KindsAsync(search, campaign)).GetAwaiter().GetResult());
        return new WeakReference(campaign);
    }

    private static async Task<IEnumerable<SearchKind>> KindsAsync(CampaignSearch search, Campaign campaign)
    {
        var answer = await search.FindAsync(campaign, campaign.BaseLanguage, SearchQuery.Parse("letter to the embassy"), CancellationToken.None);
        return answer!.Groups.Select(group => group.Kind);
    }
}
