using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CampaignSite.Hosting;

/// <summary>Names each value of the section <c>Site</c> that cannot be used, and what to write instead.</summary>
internal sealed partial class SiteOptionsValidator : IValidateOptions<SiteOptions>
{
    private const int MaxProxyHops = 5;

    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        var problems = new ValidateOptionsResultBuilder();
        if (string.IsNullOrWhiteSpace(options.Content))
        {
            problems.AddError("Site:Content is empty; name the campaign's folder");
        }

        // A path, a query or a user name would end up in every canonical link.
        if (options.BaseAddress.Length > 0 && !IsSchemeAndHost(options.BaseAddress, out _))
        {
            problems.AddError($"Site:BaseAddress is “{options.BaseAddress}”; write a scheme and a host, such as https://example.org");
        }

        // Version 3: a key of 32 bytes, a checksum and the version in base32. A mistyped one would send readers to a stranger.
        if (options.OnionAddress.Length > 0 && !(IsSchemeAndHost(options.OnionAddress, out var address) && OnionHost().IsMatch(address.Host)))
        {
            problems.AddError($"Site:OnionAddress is “{options.OnionAddress}”; write http:// or https:// and a host of 56 letters and digits that ends with .onion");
        }

        if (options.ProxyTexts.FirstOrDefault(text => SiteOptions.ParseProxy(text) is null) is { } proxy)
        {
            problems.AddError($"Site:Proxies holds “{proxy}”; write addresses such as 10.0.0.1 or networks such as 10.0.0.0/24, separated by semicolons");
        }

        if (options.ProxyHops is < 1 or > MaxProxyHops)
        {
            problems.AddError($"Site:ProxyHops is {options.ProxyHops}; write how many proxies stand in a row before the site, from 1 to {MaxProxyHops}");
        }

        if (DataProblem(options) is { } problem)
        {
            problems.AddError($"Site:Data {problem}");
        }

        return problems.Build();
    }

    private static bool IsSchemeAndHost(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    [GeneratedRegex(@"^(?:[a-z0-9-]+\.)*[a-z2-7]{55}d\.onion$", RegexOptions.NonBacktracking)]
    private static partial Regex OnionHost();

    private static string? DataProblem(SiteOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Data))
        {
            return "is empty; name a folder the site may write to";
        }

        if (File.Exists(options.DataFolder))
        {
            return $"is “{options.Data}”, which is a file; name a folder";
        }

        // What visitors leave must never be served, nor read as content.
        var inside = string.IsNullOrWhiteSpace(options.Content) ? null
            : IsInside(options.DataFolder, options.ContentFolder) ? "the content"
            : IsInside(options.DataFolder, Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? "the assets"
            : null;
        return inside is null ? null : $"is “{options.Data}”, inside {inside}; name a folder of its own";
    }

    private static bool IsInside(string folder, string outer) =>
        (folder + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
