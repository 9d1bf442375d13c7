using CampaignSite.Content.Checks;

namespace CampaignSite.Localization;

/// <summary>When somebody looked, in one sentence.</summary>
internal static class CheckText
{
    /// <summary>For what leaves the site: never “twelve days ago”, a card or a copy lies on a phone for years.</summary>
    public static string Describe(LocalizedCampaign localized, Check check) => Sentence.Ended(Words(localized, check, ago: 0, isOldSource: false), localized.Language);

    /// <summary>For a page, which is read on the campaign's day: how long ago, and by whom.</summary>
    public static string OnPage(LocalizedCampaign localized, Check check, bool isOldSource, bool saysAge)
    {
        var words = Words(localized, check, saysAge ? localized.Campaign.Today.DayNumber - check.On.DayNumber : 0, isOldSource);
        var by = check is { By: { } name, How: not CheckMethod.NotChecked } ? " " + localized.Words.CheckedBy.Replace("{name}", name, StringComparison.Ordinal) : "";
        return Sentence.Ended(words + by, localized.Language);
    }

    /// <summary>What was looked at, for files; where a label forbids links the host alone, which no program turns into one that opens the page.</summary>
    public static string Source(LocalizedCampaign localized, Check check) =>
        localized.Campaign.Labels.ForAddress(check.Source) is { IsUnlinked: true } ? new Uri(check.Source).Host : check.Source;

    private static string Words(LocalizedCampaign localized, Check check, int ago, bool isOldSource)
    {
        var words = localized.Words;
        var sentence = check switch
        {
            { How: CheckMethod.NotChecked } => words.NotCheckedText,
            { OlderSource: not null } when isOldSource => words.CheckedOldSource,
            { OlderSource: not null } => words.CheckedAgainst,
            _ => (ago > 0 ? words.CheckedAgo.Replace("{ago}", words.DaysAgo.For(ago), StringComparison.Ordinal) : words.CheckedOn) + Copy(words, check),
        };
        return sentence.Replace("{date}", localized.Day(check.On), StringComparison.Ordinal)
            .Replace("{what}", words.Of(check.How), StringComparison.Ordinal)
            .Replace("{seen}", check.OlderSource is { } seen ? localized.Date(seen) : "", StringComparison.Ordinal);
    }

    // Behind the day where somebody looked at an old copy: no date may promise more than was done.
    private static string Copy(InterfaceWords words, Check check) => check.How == CheckMethod.ArchivedPage ? $" ({words.Of(check.How)})" : "";
}
