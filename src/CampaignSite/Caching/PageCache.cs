using System.Collections.Concurrent;
using CampaignSite.Content;
using CampaignSite.Hosting;
using CampaignSite.Marks;
using CampaignSite.Security;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace CampaignSite.Caching;

/// <summary>Answers that are the same for everyone, ready to be sent. All that were made of one snapshot are forgotten with it.</summary>
internal sealed class PageCache(
    MarkStore store, MarkTotals totals, IResponseCompressionProvider compression, IOptions<SiteOptions> site, IOptions<PageCacheOptions> options, ExportContext export, IHostEnvironment environment)
{
    private const int KnownEncodings = 256;
    private const int MaxKnownLength = 64;

    private readonly SnapshotCache<MemoryCache> _pages = new();
    private readonly ConcurrentDictionary<(MemoryCache, PageCacheKey), Task<CachedPage?>> _making = new();
    private readonly ConcurrentDictionary<string, string> _encodings = new(StringComparer.Ordinal);

    /// <summary>In Development a page is made anew each time, so that an edited view is seen; an export asks for each page once.</summary>
    public bool IsEnabled => !environment.IsDevelopment() && !export.IsExporting;

    /// <param name="hasCookie">Whether the visitor sent our cookie, and the page is one that tells so.</param>
    public PageCacheKey KeyOf(HttpContext context, bool hasCookie) => new(
        context.Request.Path.Value ?? "/",
        EncodingOf(context),
        OnionService.IsOnionRequest(context.Request, site.Value),
        VisitorMarks.CanKeepCookie(context.Request, site.Value),
        hasCookie,
        store.IsAvailable,
        totals.TakenOn);

    public CachedPage? Find(Campaign campaign, PageCacheKey key) => PagesOf(campaign).Get<CachedPage>(key);

    /// <summary>Keeps a page in the place of what was there.</summary>
    public void Keep(Campaign campaign, PageCacheKey key, CachedPage page) =>
        PagesOf(campaign).Set(key, page, new MemoryCacheEntryOptions { Size = page.Body.Length + PageCacheOptions.BytesBesideBody });

    /// <summary>Finds a page, or makes it while others who want it wait; null where the answer is not to be kept, or could not be made, and is each reader's own.</summary>
    /// <param name="make">Run by one at a time for each key.</param>
    /// <param name="cancellationToken">Ends the waiting, never the making.</param>
    public async Task<CachedPage?> FindOrMakeAsync(Campaign campaign, PageCacheKey key, Func<Task<CachedPage?>> make, CancellationToken cancellationToken)
    {
        if (Find(campaign, key) is { } found)
        {
            return found;
        }

        var place = (PagesOf(campaign), key);
        var made = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _making.GetOrAdd(place, made.Task);
        if (first != made.Task)
        {
            return await first.WaitAsync(cancellationToken);
        }

        CachedPage? page = null;
        try
        {
            // Another request may have finished it since the first lookup.
            page = Find(campaign, key) ?? await make();
            if (page is not null)
            {
                Keep(campaign, key, page);
            }

            return page;
        }
        finally
        {
            _making.TryRemove(place, out _);
            made.SetResult(page);
        }
    }

    private MemoryCache PagesOf(Campaign campaign) =>
        _pages.GetOrAdd(campaign, _ => new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.Megabytes * 1024L * 1024, TrackStatistics = false }));

    // Browsers send a dozen different lines in all; of others the first are remembered.
    private string? EncodingOf(HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        if (!_encodings.TryGetValue(accepted, out var encoding))
        {
            encoding = compression.GetCompressionProvider(context)?.EncodingName ?? "";
            if (accepted.Length <= MaxKnownLength && _encodings.Count < KnownEncodings)
            {
                _encodings.TryAdd(accepted, encoding);
            }
        }

        return encoding.Length == 0 ? null : encoding;
    }
}
