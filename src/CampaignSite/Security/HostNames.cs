using System.Text;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace CampaignSite.Security;

/// <summary>Which names the site answers to, and whose word it takes about a visitor's address.</summary>
internal static class HostNames
{
    private static readonly byte[] Refusal = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>No such site</title>\n"
        + "<h1>No such site</h1>\n<p>There is no site of this name here. Please look at the address again.</p>\n</html>\n");

    /// <exception cref="SettingException"><c>AllowedHosts</c> is open, or a switch would trust every proxy.</exception>
    public static void AddHostNames(this WebApplicationBuilder builder, SiteOptions site)
    {
        // The platform's own switch believes forwarded headers of anybody: then any visitor could choose his address, and his rate limit.
        if (builder.Configuration.GetValue<bool>("ForwardedHeaders_Enabled"))
        {
            throw new SettingException("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "trusts every proxy; unset it and name yours in Site:Proxies");
        }

        var named = (builder.Configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!builder.Environment.IsDevelopment() && (named.Length == 0 || named.Any(IsAnyName)))
        {
            throw new SettingException("AllowedHosts", "is open to every name; write the names of this site, separated by semicolons");
        }

        // The platform puts its filter before everything of ours, so that its refusals went out without our headers; UseCampaignSite puts it second.
        foreach (var first in builder.Services.Where(s => s.ImplementationType?.Name == "HostFilteringStartupFilter").ToList())
        {
            builder.Services.Remove(first);
        }

        // An empty Host stays refused: HTTP/1.0 without one is no browser.
        builder.Services.Configure<HostFilteringOptions>(o =>
        {
            o.AllowedHosts = [.. named.Concat(new[] { site.Base, site.Onion }.OfType<Uri>().Select(a => a.Host)).Distinct(StringComparer.OrdinalIgnoreCase)];
            o.AllowEmptyHosts = false;

            // Its words are of another century: a foreign DTD, us-ascii.
            o.IncludeFailureMessage = false;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            // One hop, two headers. Never the host: absolute addresses come from settings.
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.ForwardLimit = 1;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var network in site.TrustedProxies)
            {
                o.KnownIPNetworks.Add(network);
            }
        });
    }

    /// <summary>The page of a refused name: fixed and short, because whoever asked for another site may be shown to nobody we know.</summary>
    public static async Task SayWhyAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);

        // Every other refusal has its page by now.
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentType: null })
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = Refusal.Length;
            if (context.Request.Method != HttpMethods.Head)
            {
                await context.Response.Body.WriteAsync(Refusal, context.RequestAborted);
            }
        }
    }

    // What the platform's filter takes for "every name".
    private static bool IsAnyName(string name) => name is "*" or "[::]" or "0.0.0.0";
}
