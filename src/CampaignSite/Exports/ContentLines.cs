using System.Text;

namespace CampaignSite.Exports;

/// <summary>Lines of vCard and iCalendar (RFC 2425, 5.8.1; RFC 5545, 3.1): at most 75 octets, then folded between two characters; CRLF.</summary>
internal sealed class ContentLines
{
    private const int Octets = 75;

    private readonly StringBuilder _lines = new();

    /// <summary>A line whose value already has its shape: a date, an address, a rule.</summary>
    public ContentLines Add(string name, string value)
    {
        var used = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > Octets)
            {
                // The blank that marks the fold is an octet of its line.
                _lines.Append("\r\n ");
                used = 1;
            }

            _lines.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        _lines.Append("\r\n");
        return this;
    }

    /// <summary>A line of free words.</summary>
    public ContentLines AddText(string name, string text) => Add(name, Escape(text));

    /// <summary>Free words as a value (RFC 2426, 4; RFC 5545, 3.3.11); control characters, which neither allows, are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ',' or ';' => escaped.Append('\\').Append(c),
                _ when char.IsControl(c) && c != '\t' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    public override string ToString() => _lines.ToString();
}
