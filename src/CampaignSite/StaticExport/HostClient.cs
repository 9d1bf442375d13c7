using System.Net;
using System.Net.Http.Headers;

namespace CampaignSite.StaticExport;

/// <summary>Asks the host of a mirror for files, politely and with distrust: one request at a time, no cookie, no redirect to another host, no answer without an end.</summary>
/// <remarks>With <c>Links/LinkClient</c> the only part of the program that asks the network for anything (decisions 0195 and 0220). A proxy is the environment's, <c>ALL_PROXY=socks5://127.0.0.1:9050</c> for onion services.</remarks>
internal sealed class HostClient : IDisposable
{
    /// <summary>Of one file; the offline guides, which are the largest, have a few hundred thousand bytes.</summary>
    public const int MaxFileBytes = 64 << 20;

    private const int MaxRedirects = 5;
    private const int MaxRefusals = 3;
    private const int MaxFailures = 5;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MaxDuration = TimeSpan.FromHours(1);
    private static readonly TimeSpan MaxRetryAfter = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _end;
    private readonly HttpClient _client;
    private long _left = ZipDirectory.MaxUncompressedBytes;
    private int _failures;

    /// <param name="time">What the limits of time are counted by.</param>
    public HostClient(TimeProvider time)
    {
        _time = time;
        _end = new CancellationTokenSource(MaxDuration, time);
#pragma warning disable RS0030 // What verify is told to fetch; the site asks nothing.
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All })
#pragma warning restore RS0030
        {
            Timeout = Timeout,
            MaxResponseContentBufferSize = MaxFileBytes,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("mirror-verify", null));
    }

    /// <summary>Follows the redirects of an address as a browser would, as long as they stay on the host.</summary>
    /// <exception cref="ExportException">The host has stopped answering, or has sent more than any mirror holds, or for longer than an hour.</exception>
    /// <exception cref="OperationCanceledException">The operator stopped it.</exception>
    public async Task<HostAnswer> GetAsync(Uri address, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _end.Token);
        try
        {
            var answer = await FollowAsync(address, either.Token);
            _failures = 0;
            return answer;
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new ExportException($"{address}: stopped after {MaxDuration.TotalHours:0} hour; the host is too slow to be checked");
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException || (failed is OperationCanceledException && !stop.IsCancellationRequested))
        {
            var why = failed is OperationCanceledException ? $"did not answer within {Timeout.TotalSeconds:0} seconds"
                : failed is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } ? $"is larger than {MaxFileBytes >> 20} MB"
                : $"cannot be fetched: {failed.Message}";
            return ++_failures < MaxFailures ? new(address, null, why) : throw new ExportException($"{address} {why}; that was the {MaxFailures}th failure in a row, so the rest was not tried");
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _end.Dispose();
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private async Task<HostAnswer> FollowAsync(Uri address, CancellationToken stop)
    {
        var current = address;
        for (var i = 0; i <= MaxRedirects; i++)
        {
            using var response = await AskAsync(current, stop);
            if (!IsRedirect(response.StatusCode))
            {
                return await ReadAsync(current, response, stop);
            }

            if (response.Headers.Location is not { } location || !Uri.TryCreate(current, location, out var next))
            {
                return new(current, null, "is redirected to no address");
            }

            if (next.Authority != current.Authority || next.Scheme != current.Scheme)
            {
                return new(current, null, $"is redirected to another host, {next.GetLeftPart(UriPartial.Authority)}");
            }

            current = next;
        }

        return new(current, null, $"is redirected more than {MaxRedirects} times");
    }

    /// <summary>One request; a host that asks for patience gets it, a few times.</summary>
    private async Task<HttpResponseMessage> AskAsync(Uri address, CancellationToken stop)
    {
        for (var refusals = 0; ; refusals++)
        {
            var response = await _client.GetAsync(address, stop);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || refusals == MaxRefusals || WaitOf(response) is not { } wait)
            {
                return response;
            }

            response.Dispose();
            await Task.Delay(wait, _time, stop);
        }
    }

    private TimeSpan? WaitOf(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait is { } asked && asked >= TimeSpan.Zero && asked <= MaxRetryAfter ? asked : null;
    }

    private async Task<HostAnswer> ReadAsync(Uri current, HttpResponseMessage response, CancellationToken stop)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new(current, null, $"answers {(int)response.StatusCode}") { IsAbsent = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone };
        }

        var content = await response.Content.ReadAsByteArrayAsync(stop);
        _left -= content.Length;
        return _left >= 0 ? new(current, content, null) : throw new ExportException($"{current}: the host has sent more than {ZipDirectory.MaxUncompressedBytes >> 20} MB");
    }
}
