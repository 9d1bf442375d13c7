using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.RegularExpressions;

namespace CampaignSite;

/// <summary>Where the campaign lies, where the site keeps what it must remember, and under which name visitors reach it.</summary>
internal sealed partial class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The campaign's folder, from the working folder; the default falls back to the copy beside the executable.</summary>
    public string Content { get; set; } = DefaultContent;

    /// <summary>The folder that is written to, from the working folder.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Empty: the first listening address.</summary>
    public string BaseAddress { get; set; } = "";

    /// <summary>Addresses or networks of proxies whose forwarded headers are believed, separated by semicolons.</summary>
    public string Proxies { get; set; } = "";

    /// <summary>Scheme and host of the same site as an onion service; empty where there is none.</summary>
    public string OnionAddress { get; set; } = "";

    private const string DefaultContent = "content";

    public string ContentFolder
    {
        get
        {
            var folder = Path.GetFullPath(Content);
            return Content == DefaultContent && !Directory.Exists(folder) ? Path.Combine(AppContext.BaseDirectory, DefaultContent) : folder;
        }
    }

    public string DataFolder => Path.GetFullPath(Data);

    public Uri? Base => BaseAddress.Length == 0 ? null : AsSent(new Uri(BaseAddress));

    public Uri? Onion => OnionAddress.Length == 0 ? null : new Uri(OnionAddress);

    public IReadOnlyList<IPNetwork> TrustedProxies =>
        [.. Proxies.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseProxy)];

    /// <exception cref="SettingException">A value cannot be used.</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(Content))
        {
            throw new SettingException("Site:Content", "is empty; name the campaign's folder");
        }

        ValidateBaseAddress();
        ValidateOnionAddress();
        _ = TrustedProxies;
        ValidateData();
    }

    // Browsers write a name like пример.example in its ASCII form, in Origin as in Host; here both must compare equal.
    private static Uri AsSent(Uri address) =>
        address.HostNameType == UriHostNameType.Dns ? new UriBuilder(address) { Host = address.IdnHost }.Uri : address;

    private void ValidateBaseAddress()
    {
        if (BaseAddress.Length == 0)
        {
            return;
        }

        // A path, a query or a user name would end up in every canonical link.
        if (!IsSchemeAndHost(BaseAddress, out _))
        {
            throw new SettingException("Site:BaseAddress", $"is “{BaseAddress}”; write a scheme and a host, such as https://example.org");
        }
    }

    private void ValidateOnionAddress()
    {
        // Version 3: a key of 32 bytes, a checksum and the version in base32. A mistyped one would send readers to a stranger.
        if (OnionAddress.Length > 0 && !(IsSchemeAndHost(OnionAddress, out var address) && OnionHost().IsMatch(address.Host)))
        {
            throw new SettingException("Site:OnionAddress", $"is “{OnionAddress}”; write http:// or https:// and a host of 56 letters and digits that ends with .onion");
        }
    }

    private static bool IsSchemeAndHost(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    [GeneratedRegex(@"^(?:[a-z0-9-]+\.)*[a-z2-7]{55}d\.onion$", RegexOptions.NonBacktracking)]
    private static partial Regex OnionHost();

    private void ValidateData()
    {
        if (string.IsNullOrWhiteSpace(Data))
        {
            throw new SettingException("Site:Data", "is empty; name a folder the site may write to");
        }

        var data = DataFolder;
        if (File.Exists(data))
        {
            throw new SettingException("Site:Data", $"is “{Data}”, which is a file; name a folder");
        }

        // What visitors leave must never be served, nor read as content.
        foreach (var (folder, name) in new[] { (ContentFolder, "the content"), (Path.Combine(AppContext.BaseDirectory, "wwwroot"), "the assets") })
        {
            if ((data + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new SettingException("Site:Data", $"is “{Data}”, inside {name}; name a folder of its own");
            }
        }
    }

    private static IPNetwork ParseProxy(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new SettingException("Site:Proxies", $"holds “{text}”; write addresses such as 10.0.0.1 or networks such as 10.0.0.0/24, separated by semicolons");
    }
}
