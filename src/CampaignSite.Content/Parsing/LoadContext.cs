using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;

namespace CampaignSite.Content.Parsing;

/// <summary>What every parser of one load needs to know; filled in the order of <see cref="CampaignLoader"/>.</summary>
internal sealed class LoadContext(DateOnly today)
{
    public DateOnly Today { get; } = today;

    public DiagnosticBag Bag { get; } = new();

    public ImmutableArray<Language> Languages { get; set; } = [];

    public Language BaseLanguage => Languages[0];

    public SourceLabels Labels { get; set; } = new(
        ImmutableDictionary<Slug, SourceLabel>.Empty, ImmutableDictionary<string, SourceLabel>.Empty);

    public ImmutableDictionary<Slug, Source> Sources { get; set; } = ImmutableDictionary<Slug, Source>.Empty;

    public ImmutableDictionary<string, Picture> Pictures { get; set; } = ImmutableDictionary<string, Picture>.Empty;

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
