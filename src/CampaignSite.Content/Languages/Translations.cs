namespace CampaignSite.Content.Languages;

/// <summary>The prose of an item in every language of the campaign.</summary>
public sealed class Translations<T>(ImmutableDictionary<string, T> byTag)
{
    /// <exception cref="KeyNotFoundException">The language is none of the campaign's.</exception>
    public T In(Language language) => byTag[language.Tag];

    /// <summary>The same in every language, changed.</summary>
    internal Translations<T> Select(Func<Language, T, T> change) =>
        new(byTag.ToImmutableDictionary(pair => pair.Key, pair => Language.TryParse(pair.Key, out var language) ? change(language!, pair.Value) : pair.Value));
}
