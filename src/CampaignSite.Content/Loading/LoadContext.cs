using CampaignSite.Content.Pictures;
using CampaignSite.Content.Translation;

namespace CampaignSite.Content.Loading;

/// <summary>What is known at a point of a load. It never changes: each phase of <see cref="CampaignLoader"/> makes the next one, with what it has read.</summary>
internal sealed record LoadContext(SiteDescription Site, HalfDay Now, DiagnosticBag Bag)
{
    public DateOnly Today => Now.Day;

    /// <summary>What can be checked only when everything is read.</summary>
    public DeferredChecks Deferred { get; init; } = new();

    public ImmutableArray<Language> Languages { get; init; } = [];

    public Language BaseLanguage => Languages[0];

    public SourceLabels Labels { get; init; } = SourceLabels.None;

    /// <summary>The label of every embassy and consulate.</summary>
    public SourceLabel? EmbassyLabel { get; init; }

    /// <summary>Phrases that the campaign's glossary replaces.</summary>
    public ImmutableArray<WordToAvoid> WordsToAvoid { get; init; } = [];

    public ImmutableDictionary<string, Picture> Pictures { get; init; } = ImmutableDictionary<string, Picture>.Empty;

    public ImmutableDictionary<Slug, Source> Sources { get; init; } = ImmutableDictionary<Slug, Source>.Empty;

    /// <summary>Texts of the quiet mode by their usual address, with the address that they are read at.</summary>
    public ImmutableDictionary<string, string> QuietTexts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Addresses of pages for readers at risk, whose words lead to no other site and to no program.</summary>
    public ImmutableHashSet<string> PagesAtRisk { get; init; } = [];

    /// <summary>True where an item read with the other would be the same: all that a reader can ask is equal, the tables by reference.</summary>
    public bool DecidesLike(LoadContext other) =>
        ReferenceEquals(Site, other.Site) && Now == other.Now && Languages == other.Languages && ReferenceEquals(Labels, other.Labels) && ReferenceEquals(EmbassyLabel, other.EmbassyLabel)
        && WordsToAvoid == other.WordsToAvoid && ReferenceEquals(Pictures, other.Pictures) && ReferenceEquals(Sources, other.Sources)
        && QuietTexts.Count == other.QuietTexts.Count && QuietTexts.All(pair => other.QuietTexts.GetValueOrDefault(pair.Key) == pair.Value)
        && PagesAtRisk.SetEquals(other.PagesAtRisk);

    /// <summary>A language of the campaign by its tag.</summary>
    public Language? OwnLanguage(string? tag) => Languages.FirstOrDefault(own => own.Tag == tag);

    /// <summary>The language that a file's name states, else the base language.</summary>
    public Language LanguageOf(string path) =>
        path.Split('.') is [.., var tag, _] && OwnLanguage(tag) is { } stated ? stated
        : path.StartsWith("interface/", StringComparison.Ordinal) && Languages.FirstOrDefault(language => path == $"interface/{language.Tag}.yml") is { } spoken ? spoken
        : BaseLanguage;

    /// <summary>
    /// Refuses the name of an item that becomes a place on a page it shares: two places of one name break the links to both, and the link that skips the menu.
    /// </summary>
    public void RefuseElementId(string name, Location at)
    {
        if (Site.IsElementId(name))
        {
            Bag.Error(at, DiagnosticCode.BadValue, $"“{name}” is an element id that the page itself uses; choose another name");
        }
    }

    /// <summary>A page of this site is linked in the language of the page that has the link; other addresses stay as they are.</summary>
    public string Published(string url, Language pageLanguage) =>
        url.StartsWith('/') ? LanguagePath.For(BaseLanguage, pageLanguage, Published(url)) : url;

    /// <summary>An address as content writes it, as the site has it: <c>/guides/safety#phone</c> is read at <c>/notes/safety#phone</c>.</summary>
    public string Published(string address)
    {
        var page = address.Split('#', '?')[0];
        return QuietTexts.TryGetValue(page, out var quiet) ? quiet + address[page.Length..] : address;
    }
}
