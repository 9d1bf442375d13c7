using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CampaignSite.Content.Hashtags;

/// <summary>The account that an address of a social network leads to.</summary>
internal static partial class AccountNames
{
    private const string BlueskyHost = ".bsky.social";

    // What precedes the name in the path. An older address of a channel need not name its account. Hosts without “www.”, “m.” and “mobile.”.
    private static readonly FrozenDictionary<string, string[]> Networks = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["x.com"] = [""],
        ["twitter.com"] = [""],
        ["t.me"] = ["", "s/"],
        ["telegram.me"] = [""],
        ["instagram.com"] = [""],
        ["facebook.com"] = [""],
        ["threads.net"] = [""],
        ["threads.com"] = [""],
        ["tiktok.com"] = [""],
        ["vk.com"] = [""],
        ["ok.ru"] = [""],
        ["youtube.com"] = ["@"],
        ["linkedin.com"] = ["in/", "company/"],
        ["bsky.app"] = ["profile/"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>The name without its sign; null where the address is not that of an account.</returns>
    public static string? NameIn(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Query.Length > 0)
        {
            return null;
        }

        var path = Uri.UnescapeDataString(uri.AbsolutePath).Trim('/');
        var before = IsNetwork(address) ? Networks[NetworkOf(address)] : [];
        var name = before.Where(part => path.StartsWith(part, StringComparison.Ordinal)).MaxBy(part => part.Length) is { } prefix
            ? path[prefix.Length..] : path.StartsWith('@') ? path : "";
        return name.Length == 0 || name.Contains('/', StringComparison.Ordinal) || Number().IsMatch(name) ? null : name.TrimStart('@');
    }

    /// <summary>A network that the words of a link may name by the account alone.</summary>
    public static bool IsNetwork(string address) => Networks.ContainsKey(NetworkOf(address));

    /// <summary>False where words such as “@name” or “@name@host” name another account than the address leads to.</summary>
    public static bool Agree(string words, string address)
    {
        var shown = words.Trim();
        var parts = shown.Split('@');
        return parts is not ["", { Length: > 0 } name, ..] || parts.Length > 3 || shown.Any(char.IsWhiteSpace) || NameIn(address) is not { } account
            || account.Equals(name, StringComparison.OrdinalIgnoreCase) || account.Equals(shown[1..], StringComparison.OrdinalIgnoreCase)
            || (NetworkOf(address) == "bsky.app" && account.Equals(name + BlueskyHost, StringComparison.OrdinalIgnoreCase));
    }

    private static string NetworkOf(string address)
    {
        var host = WebAddress.HostOf(address);
        return host.StartsWith("m.", StringComparison.Ordinal) ? host[2..]
            : host.StartsWith("mobile.", StringComparison.Ordinal) ? host["mobile.".Length..] : host;
    }

    // The number of an account that has a name as well, and the invitation to a chat.
    [GeneratedRegex(@"\A((club|id|public|event|group)?[0-9]+\z|\+)", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Number();
}
