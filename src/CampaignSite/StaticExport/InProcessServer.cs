using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.StaticExport;

/// <summary>A server without a port, in place of Kestrel: the whole pipeline runs, and this program is its only client (decision 0176).</summary>
internal sealed class InProcessServer : IServer
{
    /// <summary>What the requests name as the site.</summary>
    public const string Host = "127.0.0.1";

    private Func<IFeatureCollection, Task>? _site;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _site = features => RunAsync(application, features);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Asks for what is at a path, as GET; to be called once the host has started.</summary>
    /// <param name="path">As in an address, without a query.</param>
    /// <returns>The status, the media type without its parameters, and the bytes.</returns>
    public async Task<(int Status, string Type, byte[] Content)> GetAsync(string path, CancellationToken stop)
    {
        using var body = new MemoryStream();
        var response = new BufferedResponse();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Protocol = HttpProtocol.Http11,
            Method = HttpMethods.Get,
            Scheme = Uri.UriSchemeHttp,
            Path = PathString.FromUriComponent(path),
            RawTarget = path,
            Headers = new HeaderDictionary { [HeaderNames.Host] = Host },
        });
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback, LocalIpAddress = IPAddress.Loopback });
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = stop });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await _site!(features);
        return (response.StatusCode, MediaTypeHeaderValue.TryParse(response.Headers.ContentType.ToString(), out var type) ? type.MediaType.ToString() : "", body.ToArray());
    }

    public void Dispose()
    {
    }

    private static async Task RunAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection features)
        where TContext : notnull
    {
        var context = application.CreateContext(features);
        try
        {
            await application.ProcessRequestAsync(context);
            await ((BufferedResponse)features.GetRequiredFeature<IHttpResponseFeature>()).FinishAsync();
            application.DisposeContext(context, null);
        }
        catch (Exception failed)
        {
            application.DisposeContext(context, failed);
            throw;
        }
    }

    /// <summary>The head of an answer whose body is kept: nothing has left until all of it is there.</summary>
    private sealed class BufferedResponse : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Call, object State)> _starting = new();

        public override void OnStarting(Func<object, Task> callback, object state) => _starting.Push((callback, state));

        /// <summary>Calls those who wanted to see the head before it leaves, the last first.</summary>
        public async Task FinishAsync()
        {
            while (_starting.TryPop(out var waiting))
            {
                await waiting.Call(waiting.State);
            }
        }
    }
}
