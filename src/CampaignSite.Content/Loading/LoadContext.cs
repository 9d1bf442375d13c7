using System.Collections.Immutable;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Pictures;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Translation;
using CampaignSite.Content.Yaml;

namespace CampaignSite.Content.Loading;

/// <summary>What every parser of one load needs to know; filled in the order of <see cref="CampaignLoader"/>.</summary>
internal sealed class LoadContext(SiteDescription site, HalfDay now)
{
    public SiteDescription Site { get; } = site;

    public HalfDay Now { get; } = now;

    public DateOnly Today => Now.Day;

    public DiagnosticBag Bag { get; } = new();

    public ImmutableArray<Language> Languages { get; set; } = [];

    public Language BaseLanguage => Languages[0];

    /// <summary>A language by its tag, with the name that the campaign gives it; null where the tag is not sound.</summary>
    public Language? FindLanguage(string tag) =>
        Languages.FirstOrDefault(own => own.Tag == tag) ?? (Language.TryParse(tag, out var language) ? language : null);

    public SourceLabels Labels { get; set; } = SourceLabels.None;

    /// <summary>What every embassy and consulate carries.</summary>
    public SourceLabel? EmbassyLabel { get; set; }

    /// <summary>Hosts that stand under a label in <c>campaign.yml</c>.</summary>
    public List<(Location At, string Host)> LabelHosts { get; } = [];

    /// <summary>Where each judgement says its day.</summary>
    public Dictionary<Publisher, Location> JudgedAt { get; } = [];

    /// <summary>Sources that a judgement rests on, checked once all sources are known.</summary>
    public List<YamlScalar> BasisSources { get; } = [];

    /// <summary>Hosts of addresses outside, checked for a judgement once everything is read.</summary>
    public List<(Location At, string Host)> Outward { get; } = [];

    /// <summary>Adds the host of an address, and those of the addresses written inside it: an archive shows a page of another publisher.</summary>
    /// <remarks>Mailboxes are not added: their hosts are mostly providers of mail, which publish nothing. A label of such a host is looked up all the same.</remarks>
    public void AddOutward(Location at, string address) => Outward.AddRange(WrappedAddresses.WrittenHostsOf(address).Select(host => (at, host)));

    /// <summary>Sites and searches of offices that do not say in which country they stand, with the country of their page.</summary>
    public List<(Location At, string Address, CountryCode Page)> OfficesWithoutCountry { get; } = [];

    /// <summary>Those who stand behind a source, by name.</summary>
    public List<(Location At, string Name)> PublisherNames { get; } = [];

    public ImmutableDictionary<Slug, Source> Sources { get; set; } = ImmutableDictionary<Slug, Source>.Empty;

    public ImmutableDictionary<string, Picture> Pictures { get; set; } = ImmutableDictionary<string, Picture>.Empty;

    /// <summary>Texts of the quiet mode by their usual address, with the one they are read at. Known before anything is rendered: any text may link to them.</summary>
    public ImmutableDictionary<string, string> QuietTexts { get; set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where acting in the open is dangerous by <c>campaign.yml</c>: the addressee and the list.</summary>
    public ImmutableHashSet<CountryCode> AtRisk { get; set; } = [];

    /// <summary>Addresses of the pages of countries at risk, known before their words are read.</summary>
    public HashSet<string> CountriesAtRisk { get; } = new(StringComparer.Ordinal);

    /// <summary>A page for readers at risk, whose words lead to no other site and to no program.</summary>
    public bool IsForReadersAtRisk(string address) => QuietTexts.ContainsKey(address) || CountriesAtRisk.Contains(address);

    /// <summary>An address as content writes it, as the site has it: <c>/guides/safety#phone</c> is read at <c>/notes/safety#phone</c>.</summary>
    public string Published(string address)
    {
        var page = address.Split('#', '?')[0];
        return QuietTexts.TryGetValue(page, out var quiet) ? quiet + address[page.Length..] : address;
    }

    /// <summary>Phrases that the campaign's glossary replaces.</summary>
    public ImmutableArray<WordToAvoid> WordsToAvoid { get; set; } = [];

    /// <summary>Values of keys that are shown as they are, without Markdown; checked once all sources are known.</summary>
    public List<PlainField> PlainFields { get; } = [];

    /// <summary>The language that a file's name states, else the base language.</summary>
    public Language LanguageOf(string path) =>
        path.Split('.') is [.., var tag, _] && Languages.FirstOrDefault(language => language.Tag == tag) is { } stated ? stated
        : path.StartsWith("interface/", StringComparison.Ordinal) && Languages.FirstOrDefault(language => path == $"interface/{language.Tag}.yml") is { } spoken ? spoken
        : BaseLanguage;

    /// <summary>Sources that something cites.</summary>
    public HashSet<Slug> Cited { get; } = [];

    /// <summary>Links inside the site, checked once all pages and their anchors are known.</summary>
    public List<InternalLink> InternalLinks { get; } = [];

    /// <summary>Names of other items, checked once all items are known.</summary>
    public List<ItemReference> References { get; } = [];
}

/// <summary>A link to a page of this site, from <paramref name="FromAddress"/>, as written.</summary>
internal sealed record InternalLink(Location At, string FromAddress, string Target);

/// <summary>An item that names another of a kind; <paramref name="Replaces"/> is the item it would stand for.</summary>
internal sealed record ItemReference(Location At, ContentKind Kind, string Name, Slug? Replaces = null);

/// <summary>What a key holds that is no Markdown.</summary>
internal sealed record PlainField(Location At, string Key, string Value);
