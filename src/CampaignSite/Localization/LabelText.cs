using CampaignSite.Content.Model;

namespace CampaignSite.Localization;

/// <summary>A label in words: since when, and on what ground. The same on pages, in files and where nothing is linked.</summary>
internal static class LabelText
{
    /// <summary>“since 7 February 2023”; null where that is not known or not asked.</summary>
    public static string? Since(Reader reader, PublisherLabel? label) =>
        label?.Since is { } since ? reader.Words.LabelSince.Replace("{date}", reader.Date(since), StringComparison.Ordinal) : null;

    /// <summary>The press page, by its publisher and date; null where there is none.</summary>
    public static (Source Source, string Date)? Press(Reader reader, PublisherLabel? label) =>
        label?.Source is { } id && reader.Campaign.Source(id) is { } source
            ? (source, source.Date is { } date ? reader.Date(date) : reader.Words.Undated) : null;

    /// <summary>“according to a copy of the list of July 2026; not seen in the press”; null where a press page says it.</summary>
    public static string? Copy(Reader reader, PublisherLabel? label) =>
        label is { ListCopy: { } copy, Label.ListCopy: { } sentence } ? sentence.In(reader.Language).Replace("{date}", reader.Date(copy), StringComparison.Ordinal) : null;

    /// <summary>“last checked on 1 October 2026; …”; null where the judgement is within its limit.</summary>
    public static string? Old(Reader reader, Publisher publisher) =>
        reader.Campaign.IsOld(publisher) ? reader.Words.LabelOld.Replace("{date}", reader.Day(publisher.Judged), StringComparison.Ordinal) : null;

    /// <summary>All of it as words: “Meduza: undesirable, since 7 February 2023, according to …”.</summary>
    public static string Whole(Reader reader, AppliedLabel applied)
    {
        var labels = applied.Publisher?.Labels ?? [];
        if (labels.IsEmpty)
        {
            return applied.Name.In(reader.Language);
        }

        // A body that has the name of its label is not named twice.
        var publisher = applied.Publisher!;
        var name = publisher.Name == applied.Name.In(reader.Campaign.BaseLanguage) ? "" : $"{publisher.Name}: ";
        var statements = labels.Select(label => Statement(reader, label)).Append(Old(reader, publisher)).OfType<string>();
        return Sentence.Join($"{name}{string.Join("; ", statements)}", Note(reader, publisher), reader.Language);
    }

    /// <summary>What stands before an address in a file: the name and the day, short.</summary>
    public static string Short(Reader reader, AppliedLabel applied) =>
        applied.Name.In(reader.Language) + (Since(reader, applied.Basis) is { } since ? $" {since}" : "");

    /// <summary>The strictest label of what an office prints: its site, its search page, its mailbox.</summary>
    public static AppliedLabel? StrictestFor(Reader reader, Office office)
    {
        var labels = reader.Campaign.Labels;
        return new[] { labels.ForAddress(office.Website?.Value), labels.ForAddress(office.Find) }
            .Concat(office.Emails.Select(email => labels.ForMailbox(email.Value)))
            .Aggregate((AppliedLabel?)null, AppliedLabel.Strictest);
    }

    private static string Statement(Reader reader, PublisherLabel label) => string.Join(", ", new[]
    {
        label.Label.Name.In(reader.Language),
        Since(reader, label),
        Press(reader, label) is { } press ? reader.Words.LabelPress.Replace("{source}", $"{press.Source.Publisher}, {press.Date}", StringComparison.Ordinal) : Copy(reader, label),
    }.OfType<string>());

    private static string Note(Reader reader, Publisher publisher) => publisher.Note?.In(reader.Language).TrimEnd('.') ?? "";
}
