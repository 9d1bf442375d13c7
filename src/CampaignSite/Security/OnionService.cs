using CampaignSite.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Security;

/// <summary>The same site under an onion address: who is told of it, and what it does not take.</summary>
internal static class OnionService
{
    public const string Header = "Onion-Location";

    /// <summary>Whether a request came to the onion address: there everything can be read, and nothing is sent or stored.</summary>
    public static bool IsOnionRequest(HttpContext context) => IsOnionRequest(context.Request, context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value);

    public static bool IsOnionRequest(HttpRequest request, SiteOptions site) =>
        site.Onion is { } onion && string.Equals(request.Host.Host, onion.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells Tor Browser where a page lies under the onion address: over https only, and never there itself.</summary>
    public static void Announce(HttpContext context, SiteOptions site)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.IsHttps && response.StatusCode == StatusCodes.Status200OK && IsPage(response)
            && site.Onion is { } onion && !IsOnionRequest(request, site))
        {
            // Without the query: it is the visitor's, and no header repeats it.
            response.Headers[Header] = onion.GetLeftPart(UriPartial.Authority) + request.Path.ToUriComponent();
        }
    }

    private static bool IsPage(HttpResponse response) =>
        MediaTypeHeaderValue.TryParse(response.ContentType, out var type) && type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase);
}
