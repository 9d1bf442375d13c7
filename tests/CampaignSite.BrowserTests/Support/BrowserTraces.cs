using CampaignSite.Testing;

namespace CampaignSite.BrowserTests.Support;

/// <summary>What reading has left in a browser, what it has asked for beside the site's own files, and what it complained of (N2).</summary>
internal static class BrowserTraces
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

    /// <summary>A sentence for each; none where nothing is left.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Visit visit, RunningSite site)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(site);
        return
        [
            .. await visit.Page.EvaluateAsync<string[]>(Kept),
            .. (await visit.Context.CookiesAsync()).Select(cookie => $"cookie {cookie.Name}"),
            .. visit.Page.Workers.Select(worker => $"worker {worker.Url}"),
            .. visit.Requests.Where(request => request.ResourceType is "manifest" or "eventsource" or "websocket" or "ping").Select(request => $"{request.ResourceType} {request.Url}"),
            .. visit.Errors,
            .. visit.Requests.Where(request => new Uri(request.Url).Authority != site.Address.Authority).Select(request => $"asks {request.Url}"),
        ];
    }
}
