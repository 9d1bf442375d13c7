using CampaignSite.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignSite.Marks;

/// <summary>Whether somebody looks at the site on the machine it runs on, over plain http.</summary>
public static class LocalRequest
{
    /// <summary>
    /// True for <c>http</c> to a loopback name, unless the site has an https address of its own: then it is in public use, and such a
    /// request may have come through a proxy that is not configured.
    /// </summary>
    public static bool IsLocalHttp(HttpRequest request) =>
        !request.IsHttps && ListeningAddresses.IsLoopback(request.Host.Host)
        && request.HttpContext.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.Base?.Scheme != Uri.UriSchemeHttps;
}
