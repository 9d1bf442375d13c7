namespace CampaignSite.Content.Languages;

/// <summary>The prose of an item in every language of the campaign.</summary>
public sealed class Translations<TProse>
    where TProse : LocalizedContent
{
    private readonly ImmutableDictionary<string, TProse> _byTag;

    internal Translations(ImmutableDictionary<string, TProse> byTag) => _byTag = byTag;

    /// <exception cref="KeyNotFoundException">The language is none of the campaign's.</exception>
    public TProse In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _byTag[language.Tag];
    }

    /// <summary>The same in every language, changed.</summary>
    internal Translations<TProse> Select(Func<Language, TProse, TProse> change) => new(_byTag.ToImmutableDictionary(
        pair => pair.Key,
        pair => Language.TryParse(pair.Key, out var language) ? change(language!, pair.Value) : pair.Value));
}
