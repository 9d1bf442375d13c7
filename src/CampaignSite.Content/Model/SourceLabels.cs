using System.Collections.Immutable;
using CampaignSite.Content.Rules;

namespace CampaignSite.Content.Model;

/// <summary>The labels of a campaign, found by id or by the host a link leads to.</summary>
public sealed class SourceLabels
{
    private readonly ImmutableDictionary<Slug, SourceLabel> _byId;
    private readonly ImmutableDictionary<string, SourceLabel> _byHost;

    internal SourceLabels(ImmutableDictionary<Slug, SourceLabel> byId, ImmutableDictionary<string, SourceLabel> byHost)
    {
        _byId = byId;
        _byHost = byHost;
    }

    public IEnumerable<SourceLabel> All => _byId.Values.OrderBy(l => l.Id);

    /// <summary>Every host with a label.</summary>
    public IEnumerable<KeyValuePair<string, SourceLabel>> Hosts => _byHost.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The same labels changed by <paramref name="change"/>, and these hosts under the labels of these ids.</summary>
    internal SourceLabels Keeping(Func<SourceLabel, SourceLabel> change, IReadOnlyDictionary<string, string> hosts)
    {
        var byId = _byId.ToImmutableDictionary(pair => pair.Key, pair => change(pair.Value));
        var byHost = _byHost.ToImmutableDictionary(pair => pair.Key, pair => byId[pair.Value.Id]);
        foreach (var (host, id) in hosts)
        {
            byHost = Find(id) is { } label ? byHost.SetItem(host, byId[label.Id]) : byHost;
        }

        return new SourceLabels(byId, byHost);
    }

    public SourceLabel? Find(string id) => Slug.TryParse(id, out var slug) ? _byId.GetValueOrDefault(slug) : null;

    /// <summary>The label of a link's host or of a domain above it: a subdomain is as risky as its site.</summary>
    public SourceLabel? ForAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || !WebAddress.TryHost(uri, out var host))
        {
            return null;
        }

        while (host.Length > 0)
        {
            if (_byHost.TryGetValue(host, out var label))
            {
                return label;
            }

            var dot = host.IndexOf('.', StringComparison.Ordinal);
            host = dot < 0 ? "" : host[(dot + 1)..];
        }

        return null;
    }
}
