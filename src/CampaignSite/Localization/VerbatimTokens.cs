using System.Text.RegularExpressions;
using CampaignSite.Content;

namespace CampaignSite.Localization;

/// <summary>
/// Telephone numbers, hashtags and handles in the words of a page: a translating browser leaves them as they are (<c>translate="no"</c>), and in
/// a line that runs from right to left their groups are not turned round (<c>bdi</c>; Unicode UAX 9, rule N1: digits with blanks between
/// them are set group by group from the right). Written into finished pages only, whatever the text comes from.
/// </summary>
internal static partial class VerbatimTokens
{
    // Content of these is no markup, or is left alone by those who translate.
    private static readonly HashSet<string> UntouchedElements = new(StringComparer.OrdinalIgnoreCase) { "code", "option", "pre", "script", "style", "svg", "textarea", "title" };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UntouchedNames = UntouchedElements.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int MinDigits = 7;

    /// <param name="markup">Markup of this site: every “&lt;” begins a tag, and no attribute contains one.</param>
    public static void Apply(ReadOnlySpan<char> markup, TextWriter output) => MarkupTags.Rewrite(markup, output, IsUntouched, Write);

    private static bool IsUntouched(ReadOnlySpan<char> tag) =>
        MarkupTags.Opens(tag) && (UntouchedNames.Contains(MarkupTags.NameOf(tag)) || (MarkupTags.TryValue(tag, " translate=\"", out var isTranslated) && isTranslated is "no"));

    private static void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        if (!MayHold(text))
        {
            output.Write(text);
            return;
        }

        var from = 0;
        foreach (var match in Token().EnumerateMatches(text))
        {
            var token = text.Slice(match.Index, match.Length);
            if (!Begins(text, match.Index) || !IsWhole(token))
            {
                continue;
            }

            var isName = token[0] is '#' or '@';
            output.Write(text[from..match.Index]);
            output.Write(isName ? "<bdi translate=\"no\">" : "<bdi dir=\"ltr\" translate=\"no\">");
            output.Write(token);
            output.Write("</bdi>");
            from = match.Index + match.Length;
        }

        output.Write(text[from..]);
    }

    // Nearly no words do, and looking is much cheaper than matching: a name has its sign, which an entity has too, and a number seven figures.
    private static bool MayHold(ReadOnlySpan<char> text) => text.ContainsAny('#', '@') || (text.ContainsAnyInRange('0', '9') && Digits(text) >= MinDigits);

    // Not within a word, an address of a page or of a mailbox, a fraction or an entity.
    private static bool Begins(ReadOnlySpan<char> text, int at) => at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '&' or '/' or '.' or '-' or '_' or '#' or '@' or '+');

    // Seven figures and three groups: a number that is dialled, or a day as 2017-04-01.
    private static bool IsWhole(ReadOnlySpan<char> token) =>
        token[0] is '#' or '@' or '+' or '&' || (Digits(token) is var digits && digits >= MinDigits && token.Length - digits >= 2);

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var sign in text)
        {
            count += char.IsAsciiDigit(sign) ? 1 : 0;
        }

        return count;
    }

    // A plus is an entity where our encoder wrote it.
    [GeneratedRegex("""
        (\+|&\#x2B;)[0-9]([\ \u00A0.()-]{0,2}[0-9]){6,14}
        |[0-9]{1,4}([\ \u00A0-][0-9]{2,4}){2,5}
        |\#[\p{L}_][\p{L}\p{M}\p{N}_]*
        |@[\p{L}_][\p{L}\p{N}_]*([.@-][\p{L}\p{N}_]+)*
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, PatternTimeout.Milliseconds)]
    private static partial Regex Token();
}
