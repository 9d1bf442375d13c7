using System.Globalization;
using CampaignSite.Content;
using CampaignSite.Errors;
using CampaignSite.Forms;
using CampaignSite.Marks;
using CampaignSite.Security;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace CampaignSite.Caching;

/// <summary>Which answers are kept in memory, and what tells one from another.</summary>
/// <remarks>
/// The same for everyone, and nothing else: not what a visitor with marks sees, not what was made of words that were typed, no refusal and no error. Of a query
/// nothing is part of the key: what a page reads of it is made for that reader, what it does not read changes nothing, and so invented queries cannot fill the memory.
/// </remarks>
internal sealed class PageCachePolicy(MarkStore store, MarkTotals totals, IResponseCompressionProvider compression) : IOutputCachePolicy
{
    /// <summary>A day ends long before: then there is a new snapshot.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private static readonly SnapshotCache<string> Versions = new();
    private static long _last;

    /// <summary>What all answers made of one snapshot are forgotten by.</summary>
    public static string TagOf(Campaign campaign) =>
        Versions.GetOrAdd(campaign, _ => Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture));

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!IsTheSameForEveryone(http) || QueryKeys.IsRead(http))
        {
            return;
        }

        // A visitor with our cookie and no marks reads what everyone reads, but for the words about the cookie. What is declared blind to it, quiet pages
        // above all, neither waits for the store nor tells it that someone came.
        var hasCookie = false;
        if (http.Request.Headers.Cookie.Count > 0 && CacheHeaders.PolicyOf(http) is not (CachePolicy.Quiet or CachePolicy.Public))
        {
            var marks = http.RequestServices.GetRequiredService<VisitorMarks>();
            if (!await marks.HasNoneAsync(cancellation))
            {
                return;
            }

            hasCookie = marks.HasCookie;
        }

        // Set already where it is made ahead of any reader.
        var ahead = http.Features.Get<ReadyBody>();
        var ready = ahead ?? new ReadyBody(compression.GetCompressionProvider(http)?.EncodingName, CompressionEffort.Waiting);
        http.Features.Set(ready);
        var tag = TagOf(http.RequestServices.GetRequiredService<Campaign>());

        // No page says when it last changed; the framework would compare the hour at which it was made, which means nothing (RFC 9110, 13.1.3).
        http.Request.Headers.IfModifiedSince = default;
        context.EnableOutputCaching = true;
        context.AllowLocking = true;
        context.AllowCacheLookup = ahead is null;
        context.AllowCacheStorage = true;
        context.ResponseExpirationTimeSpan = Lifetime;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["for"] =
            $"{tag} {ready.Encoding} {OnionService.IsOnionRequest(http)} {VisitorMarks.CanKeepCookie(http)} {store.IsAvailable} {hasCookie} {totals.TakenOn?.DayNumber}";
        context.Tags.Add(tag);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0
            && CacheHeaders.PolicyOf(context.HttpContext) is not (CachePolicy.Personal or CachePolicy.Never);
        return ValueTask.CompletedTask;
    }

    // A status page and a form that is shown again are answers to another request than the one they look like.
    private static bool IsTheSameForEveryone(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Features.Get<StatusPageFeature>() is null
        && context.Features.Get<RejectedFormFeature>() is null
        && CacheHeaders.PolicyOf(context) is not (CachePolicy.Personal or CachePolicy.Never);
}
