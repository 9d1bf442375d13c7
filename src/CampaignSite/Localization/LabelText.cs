using CampaignSite.Content.Countries;
using CampaignSite.Content.Sources;

namespace CampaignSite.Localization;

/// <summary>A label in words: since when, and on what ground. The same on pages, in files and where nothing is linked.</summary>
internal static class LabelText
{
    /// <summary>“since 7 February 2023”; null where that is not known or not asked.</summary>
    public static string? Since(LocalizedCampaign localized, PublisherLabel? label) =>
        label?.Since is { } since ? localized.Words.LabelSince.Replace("{date}", localized.Date(since), StringComparison.Ordinal) : null;

    /// <summary>The press page, by its publisher and date; null where there is none.</summary>
    public static (Source Source, string Date)? Press(LocalizedCampaign localized, PublisherLabel? label) =>
        label?.Source is { } id && localized.Campaign.Source(id) is { } source
            ? (source, source.Date is { } date ? localized.Date(date) : localized.Words.Undated) : null;

    /// <summary>“according to a copy of the list of July 2026; not seen in the press”; null where a press page says it.</summary>
    public static string? Copy(LocalizedCampaign localized, PublisherLabel? label) =>
        label is { ListCopy: { } copy, Label.ListCopy: { } sentence } ? sentence.In(localized.Language).Replace("{date}", localized.Date(copy), StringComparison.Ordinal) : null;

    /// <summary>“last checked on 1 October 2026; …”; null where the judgement is within its limit.</summary>
    public static string? Old(LocalizedCampaign localized, Publisher publisher) =>
        localized.Campaign.IsOld(publisher) ? localized.Words.LabelOld.Replace("{date}", localized.Day(publisher.Judged), StringComparison.Ordinal) : null;

    /// <summary>All of it as words: “Meduza: undesirable, since 7 February 2023, according to …”.</summary>
    public static string Whole(LocalizedCampaign localized, AppliedLabel applied)
    {
        var labels = applied.Publisher?.Labels ?? [];
        if (labels.IsEmpty)
        {
            return applied.Name.In(localized.Language);
        }

        // A body that has the name of its label is not named twice.
        var publisher = applied.Publisher!;
        var name = publisher.Name == applied.Name.In(localized.Campaign.BaseLanguage) ? "" : $"{publisher.Name}: ";
        var statements = labels.Select(label => Statement(localized, label)).Append(Old(localized, publisher)).OfType<string>();
        return Sentence.Join($"{name}{string.Join("; ", statements)}", Note(localized, publisher), localized.Language);
    }

    /// <summary>What goes before an address in a file: the name and the day, short.</summary>
    public static string Short(LocalizedCampaign localized, AppliedLabel applied) =>
        applied.Name.In(localized.Language) + (Since(localized, applied.Basis) is { } since ? $" {since}" : "");

    /// <summary>The strictest label of what an office prints: its site, its search page, its mailbox.</summary>
    public static AppliedLabel? StrictestFor(LocalizedCampaign localized, Office office)
    {
        var labels = localized.Campaign.Labels;
        return new[] { labels.ForAddress(office.Website?.Value), labels.ForAddress(office.Find) }
            .Concat(office.Emails.Select(email => labels.ForMailbox(email.Value)))
            .Aggregate((AppliedLabel?)null, AppliedLabel.Strictest);
    }

    private static string Statement(LocalizedCampaign localized, PublisherLabel label) => string.Join(", ", new[]
    {
        label.Label.Name.In(localized.Language),
        Since(localized, label),
        Press(localized, label) is { } press ? localized.Words.LabelPress.Replace("{source}", $"{press.Source.Publisher}, {press.Date}", StringComparison.Ordinal) : Copy(localized, label),
    }.OfType<string>());

    private static string Note(LocalizedCampaign localized, Publisher publisher) => publisher.Note?.In(localized.Language).TrimEnd('.') ?? "";
}
