using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Threading.RateLimiting;

namespace CampaignSite.RateLimiting;

/// <summary>Limits POSTs by <see cref="RateLimits"/>, under the policy that the endpoint names; everything else passes.</summary>
/// <remarks>One limiter for all policies: the platform's own partitions would keep the addresses themselves, without bound (decision 0150).</remarks>
internal sealed class PostRateLimiter(RateLimits limits) : PartitionedRateLimiter<HttpContext>
{
    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => null;

    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount)
    {
        // Where no page takes the POST nothing is counted: the answer is 404 at once.
        if (resource.Request.Method != HttpMethods.Post || resource.GetEndpoint() is not { } endpoint)
        {
            return new Lease(null);
        }

        var policy = endpoint.Metadata.GetMetadata<RateLimitAttribute>()?.Policy ?? RateLimitPolicy.Default;
        var address = resource.Connection.RemoteIpAddress;
        var wait = limits.Count(address, policy);
        if (wait is null)
        {
            // Not as the lease ends: the status of a page that throws is set behind the middleware that holds the lease.
            resource.Response.OnStarting(() =>
            {
                Refund(resource.Response.StatusCode, address, policy);
                return Task.CompletedTask;
            });
        }

        return new Lease(wait);
    }

    // No request waits for a permit: the answer says when to come back.
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(HttpContext resource, int permitCount, CancellationToken cancellationToken) =>
        new(AttemptAcquireCore(resource, permitCount));

    private void Refund(int status, IPAddress? address, RateLimitPolicy policy)
    {
        // Nothing was stored: a form that is corrected and sent again has not yet used the hour's number. The minute's count stays, except for
        // 307: the same press comes again in a moment, and must not cost its visitor twice.
        var isRepeated = status == StatusCodes.Status307TemporaryRedirect;
        if (status >= 400 || isRepeated)
        {
            limits.Refund(address, policy, alsoMinute: isRepeated);
        }
    }

    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
