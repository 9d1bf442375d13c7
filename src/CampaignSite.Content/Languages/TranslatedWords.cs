namespace CampaignSite.Content.Languages;

/// <summary>The words of the interface that a campaign gives in one language, checked, by key; those that are missing stay English.</summary>
public sealed record TranslatedWords(ImmutableDictionary<string, string> Texts, ImmutableDictionary<string, Plural> Counted)
{
    public static TranslatedWords None { get; } = new(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, Plural>.Empty);

    /// <summary>A word that does not count, or its English.</summary>
    public string Text(InterfaceWord word) => Texts.GetValueOrDefault(word.Key, word.English);
}
