using CampaignSite.Tests.Support;

namespace CampaignSite.BrowserTests.Support;

/// <summary>One visit over every kind of page, asking each the same; all faults are told at once, in full.</summary>
internal static class Walk
{
    /// <param name="askAsync">What is wrong with the page that is open.</param>
    public static async Task FindsNothingAsync(Visit visit, RunningSite site, string prefix, Func<IPage, Task<IEnumerable<string>>> askAsync)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(askAsync);
        var faults = new List<(string Path, string What)>();
        foreach (var path in await KindsOfPage.OfAsync(site, prefix))
        {
            await visit.OpenAsync(path);
            faults.AddRange((await askAsync(visit.Page)).Select(fault => (path, fault)));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.GroupBy(fault => fault.What).Select(same => $"{same.Key} (at {same.First().Path}, {same.Count()} in all)")));
    }

    /// <summary>As a question: a script that gives sentences.</summary>
    public static Func<IPage, Task<IEnumerable<string>>> Ask(string script) => async page => await page.EvaluateAsync<string[]>(script);
}
