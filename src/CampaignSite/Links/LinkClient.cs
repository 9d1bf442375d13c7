using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CampaignSite.Links;

/// <summary>Asks hosts politely and with distrust: one request at a time each, no cookie, no referrer, no redirect followed by itself, no answer without an end.</summary>
/// <remarks>Of <c>links</c> only; the site never asks. A proxy is the environment's, <c>ALL_PROXY=socks5://127.0.0.1:9050</c>. What it is called says nothing of the campaign.</remarks>
internal sealed class LinkClient : IDisposable
{
    public const string Agent = "link-check";

    /// <summary>RFC 9309 asks for 500 kibibytes of its file at least; of a page that is more than enough to know it by.</summary>
    public const int MaxBytes = 512 << 10;

    private readonly TimeProvider _time;
    private readonly LinkLimits _limits;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="time">What pauses and limits are counted by.</param>
    /// <param name="limits">How patiently.</param>
    /// <param name="connect">Opens a connection to a host that is not a proxy.</param>
    public LinkClient(TimeProvider time, LinkLimits limits, Func<DnsEndPoint, CancellationToken, ValueTask<Stream>> connect)
    {
        (_time, _limits) = (time, limits);
#pragma warning disable RS0030 // What links is told to ask; the site asks nothing.
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            ConnectCallback = (context, stop) =>
                string.Equals(context.DnsEndPoint.Host, context.InitialRequestMessage.RequestUri?.IdnHost.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
                    ? connect(context.DnsEndPoint, stop)
                    : PublicNetwork.ConnectToProxyAsync(context.DnsEndPoint, stop),
        })
#pragma warning restore RS0030
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Agent, "1.0"));
        _client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
    }

    /// <summary>HEAD, and GET where that says nothing good: many hosts answer it with an error, or not at all.</summary>
    public async Task<LinkResponse> LookAsync(Uri address, CancellationToken stop)
    {
        var head = await SendAsync(HttpMethod.Head, address, stop);
        if (head.IsSuccess || head.IsRedirect || head.Failure is LinkState.DeadHost or LinkState.Certificate || head.RetryAfter > _limits.MaxRetryAfter)
        {
            return head;
        }

        await (head.RetryAfter is { } wait ? Task.Delay(wait, _time, stop) : Task.CompletedTask);
        return await GetAsync(address, stop);
    }

    /// <summary>One page, no more than its beginning; tried again where the host is busy or silent, after as long as it asks for.</summary>
    public async Task<LinkResponse> GetAsync(Uri address, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await SendAsync(HttpMethod.Get, address, stop);
            var wait = response.RetryAfter ?? _limits.RetryPause;
            if (!response.IsTransient || attempt == _limits.Attempts || wait > _limits.MaxRetryAfter)
            {
                return response;
            }

            await Task.Delay(wait, _time, stop);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        foreach (var gate in _gates.Values)
        {
            gate.Dispose();
        }
    }

    private Task<LinkResponse> SendAsync(HttpMethod method, Uri address, CancellationToken stop) =>
        _gates.GetOrAdd(address.IdnHost, _ => new HostGate(_time, _limits.Pause)).RunAsync(() => SendNowAsync(method, address, stop), stop);

    private async Task<LinkResponse> SendNowAsync(HttpMethod method, Uri address, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(_limits.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new LinkResponse(response.StatusCode)
            {
                Location = response.Headers.NonValidated.TryGetValues("Location", out var location) ? location.ToString() : null,
                RetryAfter = RetryAfterOf(response),
                Body = method == HttpMethod.Get ? await BeginningAsync(response, either.Token) : [],
            };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return LinkResponse.Failed(LinkState.Unanswered, $"did not answer within {_limits.Timeout.TotalSeconds:0} seconds");
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or InvalidOperationException)
        {
            return FailureOf(failed);
        }
    }

    private static async Task<byte[]> BeginningAsync(HttpResponseMessage response, CancellationToken stop)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        var buffer = new byte[MaxBytes];
        return buffer[..await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop)];
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - _time.GetUtcNow() is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero,
        _ => null,
    };

    private static LinkResponse FailureOf(Exception failed)
    {
        for (var cause = failed; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PrivateAddressException:
                    return LinkResponse.Failed(LinkState.DeadHost, cause.Message);
                case AuthenticationException:
                    return LinkResponse.Failed(LinkState.Certificate, $"has no secure connection: {cause.Message.TrimEnd('.')}");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return LinkResponse.Failed(LinkState.DeadHost, "has a host that the name system does not know");
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return LinkResponse.Failed(LinkState.DeadHost, "has a host where nothing listens");
            }
        }

        return LinkResponse.Failed(LinkState.Unanswered, $"cannot be read: {failed.Message.TrimEnd('.')}");
    }
}
