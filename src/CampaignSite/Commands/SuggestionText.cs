using CampaignSite.Content;
using CampaignSite.Suggestions;

namespace CampaignSite.Commands;

/// <summary>A suggestion on a terminal: nothing in it can move the cursor, colour a line, turn text around or be mistaken for output of this program.</summary>
internal static class SuggestionText
{
    /// <summary>Characters shown of one text; the form takes fewer, so more of them come from elsewhere.</summary>
    private const int MaxLength = 20_000;

    /// <summary>One line of at most so many characters.</summary>
    public static string Line(string text, int maxLength)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return InvisibleCharacters.Escape(line.Length > maxLength ? line[..(maxLength - 1)] + "…" : line);
    }

    public static async Task WriteAsync(Suggestion one, TextWriter output)
    {
        await output.WriteLineAsync($"id        {one.Id}");
        await output.WriteLineAsync($"state     {SuggestionExport.Word(one.State)}{(one.Decided is { } decided ? $", {SuggestionExport.Day(decided)}" : "")}");
        await output.WriteLineAsync($"received  {SuggestionExport.Day(one.Received)}");
        await output.WriteLineAsync($"page      {Line(one.Page ?? "-", MaxLength)}");
        await output.WriteLineAsync($"link      {Line(one.Link ?? "-", MaxLength)}");
        if (one.Office is not null)
        {
            await output.WriteLineAsync($"contact   {Line($"{one.Office} {one.Field}", MaxLength)}");
        }

        if (one.Notes != SuggestionNotes.None)
        {
            await output.WriteLineAsync($"notes     {SuggestionExport.Words(one.Notes)}");
        }

        var mixed = MixedScripts.WordsIn(one.Text, isAddress: false).Concat(MixedScripts.WordsIn(one.Link ?? "", isAddress: true)).Take(20).ToList();
        if (mixed.Count > 0)
        {
            await output.WriteLineAsync($"warning   letters of two scripts in one word: {Line(string.Join(", ", mixed), 1_000)}");
        }

        await output.WriteLineAsync();

        // A bar before each line, so that no line of a visitor's can be mistaken for output of this program.
        foreach (var line in (one.Text.Length > MaxLength ? one.Text[..MaxLength] : one.Text).Split('\n'))
        {
            await output.WriteLineAsync($"| {InvisibleCharacters.Escape(line)}");
        }

        if (one.Text.Length > MaxLength)
        {
            await output.WriteLineAsync($"… {one.Text.Length - MaxLength} more characters; export has them");
        }
    }
}
