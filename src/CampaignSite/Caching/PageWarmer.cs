using CampaignSite.Content;
using CampaignSite.Hosting;
using CampaignSite.Localization;
using CampaignSite.Logging;
using CampaignSite.Marks;
using CampaignSite.Reloading;
using Microsoft.Extensions.Options;

namespace CampaignSite.Caching;

/// <summary>Makes every page ready after a start and after each change, packed as small as it goes, while visitors are served beside it.</summary>
internal sealed partial class PageWarmer(
    CampaignProvider campaigns, MarkTotals totals, InProcessRequests requests, SiteUrls urls, IOptions<PageCacheOptions> options,
    IHostApplicationLifetime host, TimeProvider time, ILogger<PageWarmer> logger) : PeriodicService(time)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    // Of one processor a quarter: visitors come first.
    private const int Rest = 3;

    // What nearly every browser takes, and what is left to old ones and to programs.
    private static readonly string[] Encodings = ["br", "gzip"];

    private (Campaign Campaign, DateOnly? Figures)? _warmed;

    protected override async Task<TimeSpan> RunAsync(CancellationToken stoppingToken)
    {
        if (!host.ApplicationStarted.IsCancellationRequested)
        {
            return Look;
        }

        var wanted = Wanted();

        // The figures come once the store is there, and all pages made before them would be made in vain.
        if (options.Value.Ahead && wanted != _warmed && wanted.Figures is not null)
        {
            // Making them takes minutes, and all that time the version before would be held in memory with its pages.
            _warmed = null;
            await WarmAsync(wanted, stoppingToken);
            _warmed = wanted;
        }

        return Look;
    }

    protected override TimeSpan OnFailure(Exception problem)
    {
        Log.NotMade(logger, ExceptionSummary.From(problem));
        return Look;
    }

    private (Campaign Campaign, DateOnly? Figures) Wanted() => (campaigns.Current, totals.TakenOn);

    private async Task WarmAsync((Campaign Campaign, DateOnly? Figures) wanted, CancellationToken stop)
    {
        var campaign = wanted.Campaign;
        var begun = Time.GetTimestamp();
        var paths = campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Select(address => RequestLanguage.PathIn(campaign, language, address))).ToList();
        foreach (var (path, encoding) in paths.SelectMany(path => Encodings.Select(encoding => (path, encoding))))
        {
            if (stop.IsCancellationRequested || Wanted() != wanted)
            {
                return;
            }

            var page = Time.GetTimestamp();
            try
            {
                await requests.GetAsync(urls.Base, path, encoding);
            }
            catch (Exception failed)
            {
                // A page that cannot be made fails for its first reader, who is told so; the others can be made.
                Log.NotMade(logger, ExceptionSummary.From(failed));
            }

            await Task.Delay(Time.GetElapsedTime(page) * Rest, Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Log.Warmed(logger, paths.Count, (int)Time.GetElapsedTime(begun).TotalSeconds);
    }

    private static partial class Log
    {
        [LoggerMessage(1501, LogLevel.Information, "{Count} pages are ready in memory after {Seconds} s")]
        public static partial void Warmed(ILogger logger, int count, int seconds);

        [LoggerMessage(1502, LogLevel.Warning, "A page could not be made ready ({Exception})")]
        public static partial void NotMade(ILogger logger, string exception);
    }
}
