using CampaignSite.Content.Files;
using CampaignSite.Content.Translation.Po;

namespace CampaignSite.Content.Translation;

/// <summary>How far the translation into one language is.</summary>
/// <param name="Tag">The language.</param>
/// <param name="Texts">How many files there are to translate.</param>
/// <param name="Missing">The files that are still to be written, by path.</param>
/// <param name="Stale">The translations whose base has changed since.</param>
/// <param name="MissingWords">Keys of the interface that are still in English.</param>
/// <param name="AwaitsReview">No person from the region has reviewed it.</param>
public sealed record LanguageReport(
    string Tag, int Texts, ImmutableArray<string> Missing, ImmutableArray<StaleTranslation> Stale, ImmutableArray<string> MissingWords, bool AwaitsReview)
{
    /// <param name="site">Where the campaign is shown.</param>
    /// <param name="files">The whole campaign.</param>
    /// <param name="now">When it is read.</param>
    /// <returns>One for each language but the base; none where <c>campaign.yml</c> cannot be read.</returns>
    public static ImmutableArray<LanguageReport> Create(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now)
    {
        var texts = new CampaignTexts(site, files, now);
        return [.. texts.Languages.Skip(1).Select(language => Create(texts, language))];
    }

    private static LanguageReport Create(CampaignTexts texts, Language language)
    {
        var documents = texts.Documents(language).ToList();
        var stale = from pair in documents
                    where pair.Translation is not null
                    let age = TranslationAge.From(pair.Translation, pair.Original)
                    where age.IsStale
                    select new StaleTranslation(pair.Path, age.Changed);
        return new(
            language.Tag,
            documents.Count,
            [.. documents.Where(pair => pair.Translation is null).Select(pair => pair.Path)],
            [.. stale],
            [.. texts.Words(language).Where(unit => unit.Texts.Any(text => text.Length == 0)).Select(unit => unit.Context.Split(' ')[1]).Distinct()],
            texts.Settings!.AwaitingReview.Any(own => own.Tag == language.Tag));
    }
}
