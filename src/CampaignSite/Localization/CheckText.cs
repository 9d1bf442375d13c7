using CampaignSite.Content.Model;

namespace CampaignSite.Localization;

/// <summary>When somebody looked, in one sentence.</summary>
internal static class CheckText
{
    /// <summary>For what leaves the site: never “twelve days ago”, a card or a copy lies on a phone for years.</summary>
    public static string Of(Reader reader, Check check) => Sentence.Ended(Words(reader, check, ago: 0, isOldSource: false), reader.Language);

    /// <summary>For a page, which is read on the campaign's day: how long ago, and by whom.</summary>
    public static string OnPage(Reader reader, Check check, bool isOldSource, bool saysAge)
    {
        var words = Words(reader, check, saysAge ? reader.Campaign.Today.DayNumber - check.On.DayNumber : 0, isOldSource);
        var by = check is { By: { } name, How: not CheckMethod.NotChecked } ? " " + reader.Words.CheckedBy.Replace("{name}", name, StringComparison.Ordinal) : "";
        return Sentence.Ended(words + by, reader.Language);
    }

    /// <summary>What was looked at, for files; where a label forbids links the host alone, which no program turns into one that opens the page.</summary>
    public static string Source(Reader reader, Check check) =>
        reader.Campaign.Labels.ForAddress(check.Source) is { IsUnlinked: true } ? new Uri(check.Source).Host : check.Source;

    private static string Words(Reader reader, Check check, int ago, bool isOldSource)
    {
        var words = reader.Words;
        var sentence = check switch
        {
            { How: CheckMethod.NotChecked } => words.NotCheckedText,
            { OlderSource: not null } when isOldSource => words.CheckedOldSource,
            { OlderSource: not null } => words.CheckedAgainst,
            _ => (ago > 0 ? words.CheckedAgo.Replace("{ago}", words.DaysAgo.For(ago), StringComparison.Ordinal) : words.CheckedOn) + Copy(words, check),
        };
        return sentence.Replace("{date}", reader.Day(check.On), StringComparison.Ordinal)
            .Replace("{what}", words.Of(check.How), StringComparison.Ordinal)
            .Replace("{seen}", check.OlderSource is { } seen ? reader.Date(seen) : "", StringComparison.Ordinal);
    }

    // Behind the day where somebody looked at an old copy: no date may promise more than was done.
    private static string Copy(InterfaceWords words, Check check) => check.How == CheckMethod.ArchivedPage ? $" ({words.Of(check.How)})" : "";
}
