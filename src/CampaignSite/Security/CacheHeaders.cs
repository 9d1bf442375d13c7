using System.Globalization;
using CampaignSite.Hosting;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Security;

/// <summary>Decides <c>Cache-Control</c> and <c>Vary</c> as a response starts, when its status is known.</summary>
internal static class CacheHeaders
{
    /// <summary>The one cookie of this site, and its name on one's own machine; its value belongs to the marks.</summary>
    public const string VisitorCookie = "__Host-d", LocalVisitorCookie = "d";

    // Nothing between us and the reader may write anything anew (RFC 9111, 5.2.2.6): addresses and numbers, sums and signed copies,
    // quiet pages whose size is counted, what is about one visitor. Proxies of mobile networks and of hosts do: they shorten scripts, hide
    // mailboxes behind a script, put in words of their own.
    private const string NoTransform = ", no-transform";
    private const string NoStore = "private, no-store" + NoTransform;
    private const string Immutable = "public, max-age=31536000, immutable" + NoTransform;
    private const int PublicMaxAge = 300;

    // Sent with nearly every page: made once.
    private static readonly string MaxPublic = PublicFor(PublicMaxAge);
    private static readonly string EncodingAndCookie = $"{HeaderNames.AcceptEncoding}, {HeaderNames.Cookie}";

    /// <summary>The class of the answer, as far as it is known now; an address without one is a page.</summary>
    public static CachePolicy PolicyOf(HttpContext context) => Declared(context) ?? CachePolicy.Page;

    /// <summary>Writes the class of the answer on it, for the day it comes out of our memory: a page chooses its class as it is made, and then it is not made again.</summary>
    /// <remarks>In the place of what is sent in the end.</remarks>
    public static void Remember(HttpContext context)
    {
        // What says for itself how long it may be kept, as an asset does, has no class.
        if (Declared(context) is not null || context.Response.Headers.CacheControl.Count == 0)
        {
            context.Response.Headers.CacheControl = PolicyOf(context).ToString();
        }
    }

    public static void Apply(HttpContext context, SiteOptions site, TimeProvider time)
    {
        Choose(context, time);
        if (!IsAtBaseAddress(context.Request, site))
        {
            KeepOutOfSharedCaches(context.Response.Headers);
        }

        var headers = context.Response.Headers;
        if (!headers.CacheControl.ToString().Contains(NoTransform, StringComparison.Ordinal))
        {
            headers.CacheControl += NoTransform;
        }
    }

    // Where no address is set there is one name only, that of this machine.
    private static bool IsAtBaseAddress(HttpRequest request, SiteOptions site) =>
        site.Base is not { } address
        || (request.IsHttps == (address.Scheme == Uri.UriSchemeHttps) && string.Equals(request.Host.Host, address.Host, StringComparison.OrdinalIgnoreCase));

    /// <summary>Some shared caches keep one answer for all hosts and schemes (nginx by its default key, Varnish for schemes); under another name or scheme a page has other headers and other forms.</summary>
    private static void KeepOutOfSharedCaches(IHeaderDictionary headers)
    {
        var cacheControl = headers.CacheControl.ToString();
        if (cacheControl == Immutable)
        {
            // The bytes are the same everywhere, and a reader on a slow circuit must not fetch them with each page.
            headers.CacheControl = Immutable.Replace("public", "private", StringComparison.Ordinal);
        }
        else if (!cacheControl.Contains("no-store", StringComparison.Ordinal))
        {
            ForbidStoring(headers);
        }
    }

    private static void Choose(HttpContext context, TimeProvider time)
    {
        var (request, response) = (context.Request, context.Response);
        var cacheControl = response.Headers.CacheControl.ToString();
        if (response.StatusCode >= 400 || request.Method == HttpMethods.Post)
        {
            response.Headers.CacheControl = NoStore;

            // The platform's exception handler adds the two of HTTP/1.0; one header says it.
            response.Headers.Remove("Pragma");
            response.Headers.Remove("Expires");
        }
        else if (Declared(context) is { } declared)
        {
            Apply(declared, request, response, time);
        }
        else if (cacheControl.Contains("immutable", StringComparison.Ordinal))
        {
            // An asset with its hash in its name: the cookie does not matter, or every marked visitor would fetch the stylesheet on each page.
            response.Headers.CacheControl = Immutable;
        }
        else if (cacheControl.Length == 0 || response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            Apply(CachePolicy.Page, request, response, time);
        }
    }

    private static CachePolicy? Declared(HttpContext context) =>
        Enum.TryParse<CachePolicy>(context.Response.Headers.CacheControl, out var remembered) ? remembered
        : (context.Features.Get<CachePolicyAttribute>() ?? context.GetEndpoint()?.Metadata.GetMetadata<CachePolicyAttribute>())?.Policy;

    // What is open changes at midnight and at noon UTC, when a day has ended everywhere on earth: `max-age` does not pass that.
    private static string Public(TimeProvider time)
    {
        const int HalfDay = 12 * 60 * 60;
        var fresh = Math.Min(PublicMaxAge, HalfDay - ((int)time.GetUtcNow().UtcDateTime.TimeOfDay.TotalSeconds % HalfDay));
        return fresh == PublicMaxAge ? MaxPublic : PublicFor(fresh);
    }

    private static string PublicFor(int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"public, max-age={seconds}, stale-while-revalidate=86400, stale-if-error=604800{NoTransform}");

    private static void Apply(CachePolicy cacheClass, HttpRequest request, HttpResponse response, TimeProvider time)
    {
        // Web cache deception and marks alike: what was made for one cookie must not reach another visitor.
        var marked = cacheClass is CachePolicy.Page or CachePolicy.Helpers
            && request.Headers.Cookie.Count > 0
            && (request.Cookies.ContainsKey(VisitorCookie) || request.Cookies.ContainsKey(LocalVisitorCookie));
        response.Headers.CacheControl = cacheClass switch
        {
            _ when marked => NoStore,
            CachePolicy.Page or CachePolicy.Public => Public(time),
            CachePolicy.Helpers => "no-cache" + NoTransform,
            CachePolicy.Quiet or CachePolicy.Never => "no-store" + NoTransform,
            _ => NoStore,
        };
        response.Headers.Vary = cacheClass is CachePolicy.Page or CachePolicy.Helpers
            ? EncodingAndCookie
            : HeaderNames.AcceptEncoding;
        if (response.Headers.CacheControl == NoStore)
        {
            ForbidStoring(response.Headers);
        }
    }

    private static void ForbidStoring(IHeaderDictionary headers)
    {
        headers.CacheControl = NoStore;
        headers.Remove(HeaderNames.ETag);
        headers.Remove(HeaderNames.LastModified);
    }
}
