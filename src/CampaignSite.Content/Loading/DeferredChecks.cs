using CampaignSite.Content.Countries;

namespace CampaignSite.Content.Loading;

/// <summary>What readers find and cannot judge yet: names, links and places that the rules check when everything is read. Readers only add.</summary>
internal sealed class DeferredChecks
{
    // Made when first needed: every item has these, and most have two or three.
    private List<(Location At, string Host)>? _labelHosts;
    private Dictionary<Publisher, Location>? _judgedAt;
    private List<YamlScalar>? _basisSources;
    private List<OutwardLink>? _outward;
    private List<(Location At, string Name)>? _publisherNames;
    private List<(Location At, string Address, CountryCode Page)>? _officesWithoutCountry;
    private List<PlainField>? _plainFields;
    private Dictionary<Slug, Location>? _sourcePlaces;
    private HashSet<Slug>? _cited;
    private List<InternalLink>? _internalLinks;
    private List<ItemReference>? _references;

    /// <summary>Hosts that have a label in <c>campaign.yml</c>.</summary>
    public List<(Location At, string Host)> LabelHosts => _labelHosts ??= [];

    /// <summary>Where each judgement states its day.</summary>
    public Dictionary<Publisher, Location> JudgedAt => _judgedAt ??= [];

    /// <summary>Sources that a judgement rests on.</summary>
    public List<YamlScalar> BasisSources => _basisSources ??= [];

    /// <summary>Addresses outside, whose hosts are to be checked for a judgement.</summary>
    public List<OutwardLink> Outward => _outward ??= [];

    /// <summary>Publishers of sources, by name.</summary>
    public List<(Location At, string Name)> PublisherNames => _publisherNames ??= [];

    /// <summary>Websites and searches of offices that do not say in which country they are, with the country of their page.</summary>
    public List<(Location At, string Address, CountryCode Page)> OfficesWithoutCountry => _officesWithoutCountry ??= [];

    /// <summary>Values of keys that are shown as they are, without Markdown.</summary>
    public List<PlainField> PlainFields => _plainFields ??= [];

    /// <summary>Where each source is, for the rule that names unused ones.</summary>
    public Dictionary<Slug, Location> SourcePlaces => _sourcePlaces ??= [];

    /// <summary>Sources that something cites.</summary>
    public HashSet<Slug> Cited => _cited ??= [];

    /// <summary>Links inside the site.</summary>
    public List<InternalLink> InternalLinks => _internalLinks ??= [];

    /// <summary>Names of other items.</summary>
    public List<ItemReference> References => _references ??= [];

    /// <summary>The plain fields found so far, which are then forgotten: they are checked once.</summary>
    public IReadOnlyList<PlainField> TakePlainFields()
    {
        IReadOnlyList<PlainField> found = _plainFields ?? [];
        _plainFields = null;
        return found;
    }

    /// <summary>What another has found; plain fields are checked by who read them.</summary>
    public void AddAll(DeferredChecks other)
    {
        Add(ref _labelHosts, other._labelHosts);
        Add(ref _basisSources, other._basisSources);
        Add(ref _outward, other._outward);
        Add(ref _publisherNames, other._publisherNames);
        Add(ref _officesWithoutCountry, other._officesWithoutCountry);
        Add(ref _internalLinks, other._internalLinks);
        Add(ref _references, other._references);
        Cited.UnionWith(other._cited ?? []);
        foreach (var (publisher, at) in other._judgedAt ?? [])
        {
            JudgedAt[publisher] = at;
        }

        foreach (var (source, at) in other._sourcePlaces ?? [])
        {
            SourcePlaces[source] = at;
        }
    }

    /// <remarks>Mailboxes are not added: their hosts are mostly mail providers, which publish nothing. A label of such a host is looked up all the same.</remarks>
    public void AddOutward(Location at, string address) => Outward.Add(new OutwardLink(at, address));

    private static void Add<T>(ref List<T>? to, List<T>? from)
    {
        if (from is not null)
        {
            (to ??= []).AddRange(from);
        }
    }
}

/// <summary>A link to a page of this site, from <paramref name="FromAddress"/>, as written.</summary>
internal sealed record InternalLink(Location At, string FromAddress, string Target);

/// <summary>An item that names another of a kind; <paramref name="Replaces"/> is the item it would replace.</summary>
internal sealed record ItemReference(Location At, ContentKind Kind, string Name, Slug? Replaces = null);

/// <summary>The value of a key that is not Markdown.</summary>
internal sealed record PlainField(Location At, string Key, string Value);
