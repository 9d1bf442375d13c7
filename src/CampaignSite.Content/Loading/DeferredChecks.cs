using CampaignSite.Content.Countries;

namespace CampaignSite.Content.Loading;

/// <summary>What readers find and cannot judge yet: names, links and places that the rules check when everything is read. Readers only add.</summary>
internal sealed class DeferredChecks
{
    /// <summary>Hosts that have a label in <c>campaign.yml</c>.</summary>
    public List<(Location At, string Host)> LabelHosts { get; } = [];

    /// <summary>Where each judgement states its day.</summary>
    public Dictionary<Publisher, Location> JudgedAt { get; } = [];

    /// <summary>Sources that a judgement rests on.</summary>
    public List<YamlScalar> BasisSources { get; } = [];

    /// <summary>Hosts of addresses outside, to be checked for a judgement.</summary>
    public List<(Location At, string Host)> Outward { get; } = [];

    /// <summary>Publishers of sources, by name.</summary>
    public List<(Location At, string Name)> PublisherNames { get; } = [];

    /// <summary>Websites and searches of offices that do not say in which country they are, with the country of their page.</summary>
    public List<(Location At, string Address, CountryCode Page)> OfficesWithoutCountry { get; } = [];

    /// <summary>Values of keys that are shown as they are, without Markdown.</summary>
    public List<PlainField> PlainFields { get; } = [];

    /// <summary>Where each source is, for the rule that names unused ones.</summary>
    public Dictionary<Slug, Location> SourcePlaces { get; } = [];

    /// <summary>Sources that something cites.</summary>
    public HashSet<Slug> Cited { get; } = [];

    /// <summary>Links inside the site.</summary>
    public List<InternalLink> InternalLinks { get; } = [];

    /// <summary>Names of other items.</summary>
    public List<ItemReference> References { get; } = [];

    /// <summary>Adds the host of an address, and those of the addresses written inside it: an archive shows a page of another publisher.</summary>
    /// <remarks>Mailboxes are not added: their hosts are mostly mail providers, which publish nothing. A label of such a host is looked up all the same.</remarks>
    public void AddOutward(Location at, string address) => Outward.AddRange(WrappedAddresses.WrittenHostsOf(address).Select(host => (at, host)));
}

/// <summary>A link to a page of this site, from <paramref name="FromAddress"/>, as written.</summary>
internal sealed record InternalLink(Location At, string FromAddress, string Target);

/// <summary>An item that names another of a kind; <paramref name="Replaces"/> is the item it would replace.</summary>
internal sealed record ItemReference(Location At, ContentKind Kind, string Name, Slug? Replaces = null);

/// <summary>The value of a key that is not Markdown.</summary>
internal sealed record PlainField(Location At, string Key, string Value);
