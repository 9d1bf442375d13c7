using System.Diagnostics.Metrics;
using CampaignSite.Reloading;
using CampaignSite.Storage;

namespace CampaignSite.Metrics;

/// <summary>All that is measured, as gauges that are read when they are exported: no instrument sees a request.</summary>
internal sealed class SiteMeter
{
    public const string Name = "CampaignSite";

    private const string Below = "<10";
    private const string AtLeast = ">=10";

    public SiteMeter(IMeterFactory meters, PageCounts counts, SiteStore store, CampaignProvider campaigns, TimeProvider time)
    {
        var meter = meters.Create(Name);
        meter.CreateObservableGauge(
            "campaign_site.hour",
            () => counts.LastHour is { } hour ? [new Measurement<long>(hour.Start.ToUnixTimeSeconds())] : Array.Empty<Measurement<long>>(),
            "s",
            "Start of the hour that the counts are of, in seconds since 1970; without it no whole hour was counted yet.");
        meter.CreateObservableGauge(
            "campaign_site.requests",
            () => counts.LastHour?.Requests.Select(page => Count(page.Count, "http.route", page.Address)) ?? [],
            "{request}",
            "Requests for a page in that hour, rounded down to tens; 0 with range \"<10\" is any number from 0 to 9.");
        meter.CreateObservableGauge(
            "campaign_site.page_cache.requests",
            () => counts.LastHour is { } hour ? [Count(hour.Hits, "result", "hit"), Count(hour.Misses, "result", "miss")] : Array.Empty<Measurement<long>>(),
            "{request}",
            "The same requests by whether they were answered from memory, in the same rounding.");
        meter.CreateObservableGauge("campaign_site.store.state", () => States(store.State), null, "1 for the state that the store is in now, else 0.");
        meter.CreateObservableGauge("campaign_site.content.state", () => States(campaigns.State), null, "1 for the state that the content is in now, else 0.");
        meter.CreateObservableGauge(
            "campaign_site.content.age",
            () => (long)(time.GetUtcToday().DayNumber - campaigns.Current.Edition.DayNumber),
            "d",
            "Days since the edition of the content that is served.");
    }

    private static Measurement<long> Count(long tens, string key, string value) =>
        new(tens, new(key, value), new("range", tens == 0 ? Below : AtLeast));

    private static IEnumerable<Measurement<long>> States<TState>(TState current)
        where TState : struct, Enum =>
        Enum.GetValues<TState>().Select(state => new Measurement<long>(state.Equals(current) ? 1 : 0, new KeyValuePair<string, object?>("state", state.ToString().ToLowerInvariant())));
}
