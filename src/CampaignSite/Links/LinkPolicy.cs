using System.Net;
using CampaignSite.Content;
using CampaignSite.Content.Sources;

namespace CampaignSite.Links;

/// <summary>Whom a program may ask in an editor's name: the operator of a host sees the address of the machine, and may be whom the campaign warns of.</summary>
/// <param name="Named">Hosts that the editor has named, which are asked whatever their label; with every name below them.</param>
internal sealed record LinkPolicy(Campaign Campaign, IReadOnlyCollection<string> Named)
{
    private readonly HashSet<string> _helpers = [.. Campaign.Organisations.Where(one => one.Help is not null).SelectMany(one => new[] { one.Url, one.Donate }).OfType<string>().Select(HostOf)];

    /// <summary>Why an address is not asked, as the end of a sentence about its host; null where it may be.</summary>
    public string? Refusal(Uri address)
    {
        try
        {
            return PrivateName(address) ?? (IsNamed(address) ? null : Caution(address));
        }
        catch (UriFormatException)
        {
            // The parser of addresses lets hosts through that no host can be called; only a look at the name finds them.
            return "has a name that no host can have";
        }
    }

    /// <summary>What must be thought of before the host is asked all the same; null where nothing.</summary>
    public string? Caution(Uri address)
    {
        var host = HostOf(address);
        return LabelOf(host) is { } label ? $"carries the label “{label}”"
            : WithParents(host).Any(_helpers.Contains) ? "belongs to a line for help"
            : null;
    }

    /// <summary>The host as names are compared here: lower case, without <c>www.</c>.</summary>
    public static string HostOf(Uri address) => Bare(address.IdnHost.Trim('[', ']'));

    public bool IsNamed(Uri address) => WithParents(HostOf(address)).Any(host => Named.Any(name => Bare(name) == host));

    // An address of an archive carries the label of the page it shows, but it is the archive that is asked: only the host counts.
    private string? LabelOf(string host)
    {
        var found = Campaign.Labels.ForAddress($"https://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}/");
        return new[] { found?.Label }.Concat(found?.Publisher?.Labels.Select(one => one.Label) ?? []).OfType<SourceLabel>().FirstOrDefault(label => !label.IsFollowed)?.Id.Value;
    }

    private static string? PrivateName(Uri address) =>
        address.Scheme is not ("http" or "https") ? "is not of the web"
        : address.IdnHost.EndsWith(".onion", StringComparison.OrdinalIgnoreCase) ? "is an onion service, which is asked with Tor Browser"
        : IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var number) && !PublicNetwork.IsPublic(number) ? new PrivateAddressException().Message
        : null;

    private static string HostOf(string address) => HostOf(new Uri(address));

    private static string Bare(string host)
    {
        var name = host.TrimEnd('.').ToLowerInvariant();
        return name.StartsWith("www.", StringComparison.Ordinal) ? name[4..] : name;
    }

    private static IEnumerable<string> WithParents(string host)
    {
        for (var at = 0; at >= 0 && at < host.Length; at = host.IndexOf('.', at) is >= 0 and var dot ? dot + 1 : -1)
        {
            yield return host[at..];
        }
    }
}
