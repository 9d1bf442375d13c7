using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Caching;

/// <summary>Asks the site for a page without a line to it: behind the host filter and the proxy's headers, before everything else.</summary>
internal sealed class InProcessRequests(IHttpContextFactory contexts, IServiceScopeFactory scopes)
{
    private RequestDelegate? _pipeline;

    /// <summary>Remembers what follows here.</summary>
    public void EnterAt(IApplicationBuilder app) => app.Use(next => _pipeline = next);

    /// <summary>Makes an answer and lets its bytes go.</summary>
    /// <param name="site">Scheme and host, as a visitor's browser sends them.</param>
    /// <param name="path">As in an address, without a query.</param>
    /// <param name="encoding">What the visitor's browser takes.</param>
    public async Task GetAsync(Uri site, string path, string encoding)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Protocol = HttpProtocol.Http11,
            Method = HttpMethods.Get,
            Scheme = site.Scheme,
            Path = Uri.UnescapeDataString(path),
            Headers = new HeaderDictionary { [HeaderNames.Host] = site.Authority, [HeaderNames.AcceptEncoding] = encoding },
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        features.Set(new MadeAhead());
        await using var scope = scopes.CreateAsyncScope();
        var context = contexts.Create(features);
        try
        {
            context.RequestServices = scope.ServiceProvider;
            await _pipeline!(context);
        }
        finally
        {
            contexts.Dispose(context);
        }
    }
}
