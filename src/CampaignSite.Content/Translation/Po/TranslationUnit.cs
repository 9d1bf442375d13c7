namespace CampaignSite.Content.Translation.Po;

/// <summary>A text of the base language with its translation: a paragraph, a heading, a key of front matter, a word of the interface.</summary>
/// <param name="Context">Where readers find it: <c>texts/about</c>, <c>texts/about: The gate</c>, <c>texts/about summary</c>, <c>interface leave</c>.</param>
/// <param name="Id">The words of the base language.</param>
/// <param name="Texts">The translation as it is now, or a text for each plural form; empty where there is none.</param>
/// <param name="Places">Where each of them is.</param>
internal sealed record TranslationUnit(string Context, string Id, ImmutableArray<string> Texts, ImmutableArray<UnitPlace> Places)
{
    public string? IdPlural { get; init; }

    /// <summary>The base text has changed since it was translated, or may have.</summary>
    public bool IsStale { get; init; }

    public bool IsMarkdown { get; init; }

    /// <summary>A number of blocks at once, because those of the translation are not those of the base.</summary>
    public bool IsRegion { get; init; }

    /// <summary>Where the words of the base language are.</summary>
    public required Location At { get; init; }

    /// <summary>The file of the translation.</summary>
    public required string Path { get; init; }
}
