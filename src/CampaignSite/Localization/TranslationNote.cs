using CampaignSite.Content.Texts;

namespace CampaignSite.Localization;

/// <summary>What a page says above a text that is not translated, or whose base has changed since it was.</summary>
internal static class TranslationNote
{
    /// <returns>Null where there is nothing to say.</returns>
    public static string? Find(LocalizedCampaign localized, LocalizedContent content)
    {
        var words = localized.Words;
        return !content.Language.Equals(localized.Language) ? words.InOtherLanguage.Replace("{language}", content.Language.NativeName, StringComparison.Ordinal)
            : !content.IsStale ? null
            : Parts(words, content) is { Length: > 0 } parts ? $"{words.OlderTranslation} {words.OlderParts.Replace("{parts}", parts, StringComparison.Ordinal)}"
            : words.OlderTranslation;
    }

    // Semicolons: a heading may hold a comma.
    private static string Parts(InterfaceWords words, LocalizedContent content) =>
        string.Join("; ", (content.IsBeginningStale ? new[] { words.OlderBeginning } : []).Concat(content.StaleHeadings.Select(heading => heading.Text)));
}
