using System.Text;

namespace CampaignSite.Content.Translation.Po;

/// <summary>Writes a PO file byte for byte as <c>msgcat --no-wrap</c> does, so that gettext's tools leave it as it is.</summary>
internal static class PoWriter
{
    /// <param name="header">“Key: value”, in order.</param>
    /// <param name="entries">Each context and id once.</param>
    public static string Write(IEnumerable<string> header, IEnumerable<PoEntry> entries)
    {
        var file = new StringBuilder();
        Append(file, new PoEntry(null, "", [string.Concat(header.Select(line => line + "\n"))]));
        foreach (var entry in entries)
        {
            file.Append('\n');
            Append(file, entry);
        }

        return file.ToString();
    }

    private static void Append(StringBuilder file, PoEntry entry)
    {
        foreach (var comment in entry.Comments)
        {
            file.Append("#. ").Append(comment).Append('\n');
        }

        if (entry.Reference is { } reference)
        {
            file.Append("#: ").Append(reference).Append('\n');
        }

        if (entry.IsFuzzy)
        {
            file.Append("#, fuzzy\n");
        }

        if (entry.Context is { } context)
        {
            Append(file, "msgctxt", context);
        }

        Append(file, "msgid", entry.Id);
        if (entry.IdPlural is { } plural)
        {
            Append(file, "msgid_plural", plural);
        }

        for (var i = 0; i < entry.Strings.Length; i++)
        {
            Append(file, entry.IdPlural is null ? "msgstr" : $"msgstr[{i}]", entry.Strings[i]);
        }
    }

    // A text of several lines begins on the line below, a line of the file for each.
    private static void Append(StringBuilder file, string key, string text)
    {
        file.Append(key).Append(' ');
        if (text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var first && first < text.Length - 1)
        {
            file.Append("\"\"\n");
        }

        for (var start = 0; start < text.Length || start == 0;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var feed ? feed + 1 : text.Length;
            file.Append('"').Append(Escaped(text[start..end])).Append("\"\n");
            start = Math.Max(end, 1);
        }
    }

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
