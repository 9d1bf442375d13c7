using CampaignSite.Content.Model;

namespace CampaignSite.Localization;

/// <summary>When somebody looked, as one sentence for what leaves the site: never “twelve days ago”, a card or a copy lies on a phone for years.</summary>
internal static class CheckText
{
    public static string Of(Reader reader, Check check)
    {
        var words = reader.Words;
        var sentence = check switch
        {
            { How: CheckMethod.NotChecked } => words.NotCheckedText,
            { SourceDate: { } seen } when seen.Last < check.On => words.CheckedAgainst
                .Replace("{date}", reader.Day(check.On), StringComparison.Ordinal)
                .Replace("{what}", words.Of(check.How), StringComparison.Ordinal)
                .Replace("{seen}", reader.Date(seen), StringComparison.Ordinal),
            _ => words.CheckedOn.Replace("{date}", reader.Day(check.On), StringComparison.Ordinal) + How(words, check),
        };
        return Sentence.Ended(sentence, reader.Language);
    }

    /// <summary>What was looked at, for files; where a label forbids links the host alone, which no program turns into one that opens the page.</summary>
    public static string Source(Reader reader, Check check) =>
        reader.Campaign.Labels.ForAddress(check.Source) is { IsUnlinked: true } ? new Uri(check.Source).Host : check.Source;

    /// <summary>What stands behind the day where somebody looked at an old copy: no date may promise more than was done.</summary>
    public static string How(InterfaceWords words, Check check) => check.How == CheckMethod.ArchivedPage ? $" ({words.Of(check.How)})" : "";
}
