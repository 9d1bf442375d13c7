using System.Net;
using System.Threading.RateLimiting;
using CampaignSite.RateLimiting;
using CampaignSite.Tests.Pages.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Security;

public sealed class PostRateLimiterTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(SaltmarshSite.Noon);
    private readonly PostRateLimiter _limiter;

    public PostRateLimiterTests() => _limiter = new PostRateLimiter(new RateLimits(_clock));

    public void Dispose() => _limiter.Dispose();

    [Theory]
    [InlineData(StatusCodes.Status303SeeOther, 5)]
    [InlineData(StatusCodes.Status200OK, 5)]
    [InlineData(StatusCodes.Status400BadRequest, PostLimits.PerMinute)]
    [InlineData(StatusCodes.Status503ServiceUnavailable, PostLimits.PerMinute)]
    [InlineData(StatusCodes.Status307TemporaryRedirect, 2 * PostLimits.PerMinute)]
    public void Only_what_was_stored_counts_for_the_hour(int status, int passed)
    {
        var answers = Enumerable.Range(0, 100).Select(_ => Send(RateLimitPolicy.Suggestion, status)).ToList();

        Assert.Equal(passed, answers.Count(wait => wait is null));
    }

    [Fact]
    public void A_refusal_says_how_long_to_wait()
    {
        _clock.Advance(TimeSpan.FromMinutes(10));
        _ = Enumerable.Range(0, 5).Select(_ => Send(RateLimitPolicy.Suggestion, StatusCodes.Status303SeeOther)).ToList();

        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(TimeSpan.FromMinutes(45), Send(RateLimitPolicy.Suggestion, StatusCodes.Status303SeeOther));
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", true)]
    [InlineData("POST", false)]
    public void What_no_page_takes_and_what_only_reads_is_never_counted(string method, bool hasEndpoint)
    {
        for (var i = 0; i < 2 * PostLimits.PerMinute; i++)
        {
            using var lease = _limiter.AttemptAcquire(Request(method, hasEndpoint ? RateLimitPolicy.Mark : null));
            Assert.True(lease.IsAcquired);
        }
    }

    [Fact]
    public async Task Nothing_waits_for_a_permit()
    {
        for (var i = 0; i < PostLimits.PerMinute; i++)
        {
            Send(RateLimitPolicy.Mark, StatusCodes.Status303SeeOther);
        }

        using var lease = await _limiter.AcquireAsync(Request("POST", RateLimitPolicy.Mark), 1, CancellationToken.None);

        Assert.False(lease.IsAcquired);
    }

    /// <summary>One POST and its response; null where it passed, else how long to wait.</summary>
    private TimeSpan? Send(RateLimitPolicy policy, int status)
    {
        var context = Request("POST", policy);
        var response = new StartingResponse();
        context.Features.Set<IHttpResponseFeature>(response);
        using var lease = _limiter.AttemptAcquire(context);
        response.Start(status);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.Zero;
    }

    private static DefaultHttpContext Request(string method, RateLimitPolicy? policy)
    {
        var context = new DefaultHttpContext { Request = { Method = method }, Connection = { RemoteIpAddress = IPAddress.Parse("192.0.2.1") } };
        context.SetEndpoint(policy is null ? null : new Endpoint(null, new EndpointMetadataCollection(new RateLimitAttribute(policy.Value)), null));
        return context;
    }

    // The one of a context without a server never starts.
    private sealed class StartingResponse : HttpResponseFeature
    {
        private Func<Task> _starting = () => Task.CompletedTask;

        public void Start(int status)
        {
            StatusCode = status;
            _ = _starting();
        }

        public override void OnStarting(Func<object, Task> callback, object state) => _starting = () => callback(state);
    }
}
