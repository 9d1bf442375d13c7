using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>After a walk over every kind of page a browser holds nothing from this site.</summary>
[Collection(BrowserRuns.Name)]
public sealed class NothingIsStoredTests(Chromium chromium)
{
    private const string Kept = """
        async () => [
            ...Object.keys(localStorage).map(key => `localStorage ${key}`),
            ...Object.keys(sessionStorage).map(key => `sessionStorage ${key}`),
            ...(await indexedDB.databases()).map(database => `database ${database.name}`),
            ...(await caches.keys()).map(cache => `cache ${cache}`),
            ...(await navigator.serviceWorker.getRegistrations()).map(worker => `worker ${worker.scope}`),
            ...(document.cookie ? [`cookie ${document.cookie}`] : []),
            ...(Notification.permission === 'default' || Notification.permission === 'denied' ? [] : ['notifications']),
        ]
        """;

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("shipped", "")]
    [InlineData("shipped", "/ru")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task N2_reading_leaves_no_cookie_no_storage_no_worker_and_asks_for_no_permission(string campaign, string prefix)
    {
        var site = campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite;
        await using var visit = await Visit.BeginAsync(chromium, site);
        foreach (var path in await KindsOfPage.OfAsync(site, prefix))
        {
            await visit.OpenAsync(path);
        }

        var kept = await visit.Page.EvaluateAsync<string[]>(Kept);
        var cookies = await visit.Context.CookiesAsync();
        Assert.Empty(kept);
        Assert.Equal([], cookies.Select(cookie => cookie.Name));
        Assert.Equal([], visit.Page.Workers.Select(worker => worker.Url));
        Assert.Equal([], visit.Requests.Where(request => request.ResourceType is "manifest" or "eventsource" or "websocket" or "ping").Select(request => request.Url));
    }
}
