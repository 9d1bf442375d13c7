namespace CampaignSite.Content.Languages;

/// <summary>A short text in every language of the campaign; a language that is missing reads the base language's.</summary>
public sealed class LocalizedText(string fallback, ImmutableDictionary<string, string> byTag)
{
    internal static LocalizedText Empty { get; } = new("", ImmutableDictionary<string, string>.Empty);

    /// <summary>False where <see cref="In"/> gives the base language's words, which a page must say.</summary>
    public bool IsIn(Language language) => byTag.ContainsKey(language.Tag);

    public string In(Language language) => byTag.GetValueOrDefault(language.Tag, fallback);
}
