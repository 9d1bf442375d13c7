using CampaignSite.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CampaignSite.Security;

/// <summary>Registers the names that the site answers to, and the proxies whose word it takes about a visitor's address.</summary>
internal static class HostFilteringServiceCollectionExtensions
{
    /// <exception cref="OptionsValidationException"><c>AllowedHosts</c> is open, or a switch would trust every proxy.</exception>
    public static void AddSiteHostFiltering(this WebApplicationBuilder builder)
    {
        // The platform's own switch believes forwarded headers of anybody: then any visitor could choose his address, and his rate limit.
        if (builder.Configuration.GetValue<bool>("ForwardedHeaders_Enabled"))
        {
            throw OptionsErrors.Create("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "trusts every proxy; unset it and name yours in Site:Proxies");
        }

        var named = (builder.Configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!builder.Environment.IsDevelopment() && (named.Length == 0 || named.Any(IsAnyName)))
        {
            throw OptionsErrors.Create("AllowedHosts", "is open to every name; write the names of this site, separated by semicolons");
        }

        // An empty Host stays refused: HTTP/1.0 without one is no browser.
        builder.Services.AddOptions<HostFilteringOptions>().Configure<IOptions<SiteOptions>>((o, site) =>
        {
            o.AllowedHosts = [.. named.Concat(new[] { site.Value.Base, site.Value.Onion }.OfType<Uri>().Select(a => a.Host)).Distinct(StringComparer.OrdinalIgnoreCase)];
            o.AllowEmptyHosts = false;

            // Its words are of another century: a foreign DTD, us-ascii.
            o.IncludeFailureMessage = false;
        });
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((o, site) =>
        {
            // One hop, two headers. Never the host: absolute addresses come from settings.
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.ForwardLimit = 1;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var network in site.Value.TrustedProxies)
            {
                o.KnownIPNetworks.Add(network);
            }
        });
    }

    // What the platform's filter takes for "every name".
    private static bool IsAnyName(string name) => name is "*" or "[::]" or "0.0.0.0";
}
