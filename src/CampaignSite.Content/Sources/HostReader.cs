namespace CampaignSite.Content.Sources;

/// <summary>Reads <c>hosts:</c>. What an editor may write is understood, the rest refused: a host that is not understood would warn of nothing.</summary>
internal static class HostReader
{
    private const string Cure = "write only the host, such as example.org; it covers www.example.org and every other subdomain";

    public static ImmutableArray<(YamlScalar At, string Host)> Read(FrontMatterReader frontMatter)
    {
        var hosts = ImmutableArray.CreateBuilder<(YamlScalar, string)>();
        foreach (var scalar in frontMatter.Scalars("hosts"))
        {
            var (host, fault) = Parse(scalar.Value.Trim());
            if (fault is null)
            {
                hosts.Add((scalar, host));
            }
            else
            {
                frontMatter.Context.Bag.Error(scalar.At, DiagnosticCode.BadValue, $"“{scalar.Value}” {fault}; {Cure}");
            }
        }

        return hosts.ToImmutable();
    }

    // “WWW.Example.Org.” is example.org to a browser, and so it is here.
    private static (string Host, string? Problem) Parse(string text)
    {
        var name = text.TrimEnd('.');
        if (text.AsSpan().ContainsAny('/', '?'))
        {
            return ("", "is an address, not a host");
        }

        if (text.AsSpan().ContainsAny(':', '@', '*'))
        {
            return ("", "contains more than a host");
        }

        if (Uri.CheckHostName(name) != UriHostNameType.Dns || !Uri.TryCreate("https://" + name, UriKind.Absolute, out var uri) || !WebAddress.TryHost(uri, out var host))
        {
            return ("", "is not a host name");
        }

        var bare = WebAddress.Bare(host);
        return bare.Contains('.', StringComparison.Ordinal) ? (bare, null) : ("", "is a public domain suffix, not a site");
    }
}
