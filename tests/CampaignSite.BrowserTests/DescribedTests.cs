using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>Data for programs in a real browser: under our policy it is read and never run.</summary>
[Collection(BrowserRuns.Name)]
public sealed class DescribedTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    public async Task A_data_block_stands_in_the_page_and_the_policy_has_nothing_against_it(string prefix)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var types = new List<string>();
        foreach (var path in new[] { "/briefing", "/timeline/round-ups-begin", "/countries/ie" })
        {
            await visit.OpenAsync(prefix + path);
            types.Add(await visit.Page.EvaluateAsync<string>("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@type'] ?? 'graph'"));
        }

        Assert.Equal(["Article", "Article", "graph"], types);
        Assert.Empty(visit.Errors);
    }
}
