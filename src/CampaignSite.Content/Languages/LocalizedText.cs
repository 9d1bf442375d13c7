namespace CampaignSite.Content.Languages;

/// <summary>A short text in every language of the campaign; a language that is missing reads the base language's.</summary>
public sealed record LocalizedText
{
    private readonly string _fallback;
    private readonly ImmutableDictionary<string, string> _byTag;

    internal LocalizedText(string fallback, ImmutableDictionary<string, string> byTag)
    {
        _fallback = fallback;
        _byTag = byTag;
    }

    /// <summary>False where <see cref="In"/> gives the base language's words, which a page must say.</summary>
    public bool IsIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _byTag.ContainsKey(language.Tag);
    }

    public string In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _byTag.GetValueOrDefault(language.Tag, _fallback);
    }
}
