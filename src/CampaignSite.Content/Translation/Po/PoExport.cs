using System.Globalization;
using CampaignSite.Content.Files;

namespace CampaignSite.Content.Translation.Po;

/// <summary>Writes the texts of a campaign with their translation into one language as a PO file, for the tools of translators.</summary>
public static class PoExport
{
    /// <param name="site">Where the campaign is shown.</param>
    /// <param name="files">The whole campaign.</param>
    /// <param name="tag">The language.</param>
    /// <param name="now">Of the file.</param>
    /// <returns>The text of the file, or why there is none.</returns>
    public static (string? Text, string? Problem) Write(SiteDescription site, IReadOnlyList<ContentFile> files, string tag, DateTimeOffset now)
    {
        var texts = new CampaignTexts(site, files, HalfDay.From(now));
        return Target(texts, tag) is ({ } language, _)
            ? (PoWriter.Write(Header(texts, language, now), texts.Units(language).Select(Entry)), null)
            : (null, Target(texts, tag).Problem);
    }

    /// <summary>The language that a name is of, where texts can be translated into it.</summary>
    internal static (Language? Language, string? Problem) Target(CampaignTexts texts, string tag) =>
        texts.Languages.IsEmpty ? (null, "campaign.yml has errors to correct first; run “check”")
        : texts.Languages.FirstOrDefault(own => own.Tag == tag) is not { } language ? (null, $"“{tag}” is none of the campaign's languages; {ClosestName.Suggestion(tag, texts.Languages.Skip(1).Select(own => own.Tag))}")
        : language.Equals(texts.Languages[0]) ? (null, $"“{tag}” is the base language, which the others are translated from")
        : (language, null);

    // The fields that msgfmt --check-header asks for.
    private static IEnumerable<string> Header(CampaignTexts texts, Language language, DateTimeOffset now) =>
    [
        $"Project-Id-Version: {texts.Settings!.Name.ReplaceLineEndings(" ")}",
        $"PO-Revision-Date: {now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}+0000",
        "Last-Translator: none",
        "Language-Team: none",
        $"Language: {language.Tag.Replace('-', '_')}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
        $"Plural-Forms: {PluralForms.Header(language.Culture.TwoLetterISOLanguageName)}",
    ];

    private static PoEntry Entry(TranslationUnit unit) => new(unit.Context, unit.Id, unit.Texts)
    {
        IdPlural = unit.IdPlural,
        IsFuzzy = unit.IsStale,
        Comments = unit.IsRegion ? ["Several blocks at once: those of the translation are not those of the original."] : [],
        Reference = $"{unit.At.Path}:{unit.At.Line}",
    };
}
