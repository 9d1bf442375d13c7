namespace CampaignSite.Content.Sources;

/// <summary>The labels of a campaign and the publishers its editors have judged, found by id, by name or by the host a link leads to.</summary>
public sealed class SourceLabels
{
    private readonly ImmutableDictionary<Slug, SourceLabel> _byId;
    private readonly ImmutableDictionary<string, SourceLabel> _byHost;
    private readonly Dictionary<string, Publisher> _publisherByHost = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Publisher> _publisherByName = new(StringComparer.OrdinalIgnoreCase);

    internal SourceLabels(
        ImmutableDictionary<Slug, SourceLabel> byId, ImmutableDictionary<string, SourceLabel> byHost, ImmutableArray<Publisher> publishers)
    {
        (_byId, _byHost, Publishers) = (byId, byHost, publishers);
        foreach (var publisher in publishers)
        {
            foreach (var host in publisher.Hosts)
            {
                _publisherByHost.TryAdd(host, publisher);
            }

            foreach (var name in publisher.Names)
            {
                _publisherByName.TryAdd(name, publisher);
            }
        }
    }

    internal static SourceLabels None { get; } =
        new(ImmutableDictionary<Slug, SourceLabel>.Empty, ImmutableDictionary<string, SourceLabel>.Empty, []);

    internal SourceLabels With(ImmutableArray<Publisher> publishers) => new(_byId, _byHost, publishers);

    public IEnumerable<SourceLabel> All => _byId.Values.OrderBy(l => l.Id);

    /// <summary>In the order of <c>publishers.yml</c>.</summary>
    public ImmutableArray<Publisher> Publishers { get; }

    /// <summary>Every host with a label, and the strictest of its labels, by host.</summary>
    public IEnumerable<KeyValuePair<string, SourceLabel>> Hosts => _byHost.Keys.Concat(_publisherByHost.Keys).Distinct()
        .Select(host => (Host: host, Found: Exactly(host)))
        .Where(pair => pair.Found is not null)
        .OrderBy(pair => pair.Host, StringComparer.Ordinal)
        .Select(pair => KeyValuePair.Create(pair.Host, pair.Found!.Label));

    /// <summary>The same labels changed by <paramref name="change"/>, and these hosts under the labels of these ids. To be asked before publishers are added.</summary>
    internal SourceLabels Keeping(Func<SourceLabel, SourceLabel> change, IReadOnlyDictionary<string, string> hosts)
    {
        var byId = _byId.ToImmutableDictionary(pair => pair.Key, pair => change(pair.Value));
        var byHost = _byHost.ToImmutableDictionary(pair => pair.Key, pair => byId[pair.Value.Id]);
        foreach (var (host, id) in hosts)
        {
            byHost = Find(id) is { } label ? byHost.SetItem(host, byId[label.Id]) : byHost;
        }

        return new SourceLabels(byId, byHost, []);
    }

    public SourceLabel? Find(string id) => Slug.TryParse(id, out var slug) ? _byId.GetValueOrDefault(slug) : null;

    /// <summary>The judged publisher of that name, or that has it among its other spellings.</summary>
    public Publisher? Named(string? name) => name is null ? null : _publisherByName.GetValueOrDefault(name.Trim());

    public AppliedLabel? ForPublisher(string? name) => Named(name) is { Labels: [var strictest, ..] } publisher ? new AppliedLabel(strictest.Label, publisher) : null;

    /// <summary>
    /// The label of a link's host or of a domain above it: a subdomain is as risky as its site. A link that leads through another site to
    /// a labelled one, or shows its page (a redirect, an archive, a translation), carries that label too; of several the strictest.
    /// </summary>
    public AppliedLabel? ForAddress(string? address) =>
        WrappedAddresses.HostsOf(address).Select(ForHost).Aggregate((AppliedLabel?)null, AppliedLabel.Strictest);

    /// <summary>The label of the host that a message to this mailbox goes to.</summary>
    public AppliedLabel? ForMailbox(string? mailbox) =>
        mailbox is not null && mailbox.LastIndexOf('@') is > 0 and var at ? ForAddress($"https://{mailbox[(at + 1)..]}/") : null;

    /// <summary>Whether the host of an address, or a domain above it, belongs to a judged publisher.</summary>
    internal bool IsJudged(string host) => WithParents(host).Any(_publisherByHost.ContainsKey);

    // The strictest of the host's own entry and of every domain above it: an entry for a subdomain can add to the label of its site and not take it away.
    private AppliedLabel? ForHost(string host) => WithParents(host).Select(Exactly).Aggregate((AppliedLabel?)null, AppliedLabel.Strictest);

    private AppliedLabel? Exactly(string host) => AppliedLabel.Strictest(
        _publisherByHost.GetValueOrDefault(host) is { Labels: [var strictest, ..] } publisher ? new AppliedLabel(strictest.Label, publisher) : null,
        _byHost.GetValueOrDefault(host) is { } label ? new AppliedLabel(label, null) : null);

    private static IEnumerable<string> WithParents(string host)
    {
        for (var name = host; name.Length > 0;)
        {
            yield return name;
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            name = dot < 0 ? "" : name[(dot + 1)..];
        }
    }
}
