namespace CampaignSite.Content.Rendering;

/// <summary>The hosts that the words of a link name, as a reader sees them.</summary>
internal static class ShownHosts
{
    public static IEnumerable<string> Find(string text)
    {
        // Joiners and soft hyphens have no width: "bank.example" with one inside is still read as that host.
        var seen = InvisibleCharacters.WithoutFormat(text);
        foreach (var word in seen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var lower = word.Trim('.', ',', ';', ':', '(', ')', '“', '”', '"').ToLowerInvariant();
            var scheme = lower.IndexOf("://", StringComparison.Ordinal);
            var host = WebAddress.Bare(lower[(scheme < 0 ? 0 : scheme + 3)..].Split('/', '?', '#', ':', '\\')[0]);
            if (LooksLikeHost(host))
            {
                // In the form a parser gives a link's own host: international names in their ASCII form.
                yield return WebAddress.HostOf("https://" + host) is { Length: > 0 } known ? known : host;
            }
        }
    }

    private static bool LooksLikeHost(string host)
    {
        var dot = host.LastIndexOf('.');
        return dot > 0 && host.Length - dot > 2
            && host.All(c => char.IsLetterOrDigit(c) || c is '.' or '-')
            && host[(dot + 1)..].All(char.IsLetter)
            && host[0] != '.';
    }
}
