using System.Globalization;
using System.Text.Json;
using CampaignSite.Content;
using CsvHelper;

namespace CampaignSite.Suggestions;

/// <summary>Suggestions as a file: CSV for a spreadsheet, where no cell may be a formula, and JSON, which keeps every character.</summary>
internal static class SuggestionExport
{
    private static readonly string[] Columns = ["id", "state", "notes", "received", "decided", "page", "link", "text", "office", "field"];

    /// <summary>RFC 4180: a byte order mark, every field quoted, CRLF.</summary>
    public static async Task WriteCsvAsync(IAsyncEnumerable<Suggestion> suggestions, TextWriter output)
    {
        await output.WriteAsync('\uFEFF');
        await using var csv = CsvWriter.Create(output, CsvWriterOptions.Default with { Quoting = CsvQuoting.Always, NewLine = "\r\n" }, leaveOpen: true);
        await csv.WriteRecordAsync(Columns);
        await foreach (var one in suggestions)
        {
            await csv.WriteRecordAsync([.. Fields(one).Select(field => Cell(field.Value ?? ""))]);
        }
    }

    /// <summary>One array of objects, a line each.</summary>
    public static async Task WriteJsonAsync(IAsyncEnumerable<Suggestion> suggestions, TextWriter output)
    {
        var separator = "[";
        await foreach (var one in suggestions)
        {
            await output.WriteAsync($"{separator}\n{JsonSerializer.Serialize(Fields(one).ToDictionary(field => field.Name, field => field.Value))}");
            separator = ",";
        }

        await output.WriteAsync(separator == "[" ? "[]\n" : "\n]\n");
    }

    /// <summary>A text as a spreadsheet may hold it: a formula is quoted by an apostrophe, invisible characters are written out.</summary>
    public static string Cell(string text)
    {
        var visible = InvisibleCharacters.Escape(text, sign => sign > 0xFFFF ? $"\\U{sign:X8}" : $"\\u{sign:X4}");

        // Spreadsheets skip blanks before a formula, and read full-width characters as plain ones. An apostrophe is doubled, so that one can always be taken off.
        var first = visible.AsSpan().TrimStart().TrimStart('\u3000');
        return (first.Length > 0 && "=+-@\uFF1D\uFF0B\uFF0D\uFF20'|%".Contains(first[0], StringComparison.Ordinal)) || visible is ['\t' or '\n', ..] ? $"'{visible}" : visible;
    }

    private static IEnumerable<(string Name, string? Value)> Fields(Suggestion one) => Columns.Zip<string, string?>(
    [
        one.Id,
        Word(one.State),
        Words(one.Notes),
        Day(one.Received),
        one.Decided is { } decided ? Day(decided) : null,
        one.Page,
        one.Link,
        one.Text,
        one.Office,
        one.Field,
    ]);

    /// <summary>A state as the command line writes it.</summary>
    public static string Word(SuggestionState state) => state.ToString().ToLowerInvariant();

    /// <summary>The notes in words, divided by semicolons.</summary>
    public static string Words(SuggestionNotes notes) => string.Join("; ", Enum.GetValues<SuggestionNotes>().Where(note => note != SuggestionNotes.None && notes.HasFlag(note)).Select(note => note switch
    {
        SuggestionNotes.TrapFilled => "filled in a field that people do not see",
        SuggestionNotes.ManyLinks => $"more than {LinkCounter.Usual} links",
        SuggestionNotes.SameText => "the same text came before",
        SuggestionNotes.PageNotFound => "page not found",
        SuggestionNotes.OtherSite => "page of another site",
        _ => "link is not a web address",
    }));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
