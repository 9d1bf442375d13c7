using System.Text;
using System.Text.RegularExpressions;

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

    /// <param name="markup">Markup of this site: every “&lt;” begins a tag, and no attribute contains one.</param>
    public static string Apply(string markup) => MarkupTags.Rewrite(markup, IsUntouched, Write);

    private static bool IsUntouched(string tag) => MarkupTags.Opens(tag) && (UntouchedElements.Contains(MarkupTags.NameOf(tag)) || MarkupTags.Value(tag, "translate") == "no");

    private static void Write(StringBuilder output, string text)
    {
        var from = 0;
        foreach (Match token in Token().Matches(text))
        {
            if (!Begins(text, token.Index) || !IsWhole(token.Value))
            {
                continue;
            }

            var isName = token.Value[0] is '#' or '@';
            output.Append(text, from, token.Index - from).Append(isName ? "<bdi translate=\"no\">" : "<bdi dir=\"ltr\" translate=\"no\">").Append(token.Value).Append("</bdi>");
            from = token.Index + token.Length;
        }

        output.Append(text, from, text.Length - from);
    }

    // Not within a word, an address of a page or of a mailbox, a fraction or an entity.
    private static bool Begins(string text, int at) => at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '&' or '/' or '.' or '-' or '_' or '#' or '@' or '+');

    // Seven figures and three groups: a number that is dialled, or a day as 2017-04-01.
    private static bool IsWhole(string token) =>
        token[0] is '#' or '@' or '+' or '&' || (token.Count(char.IsAsciiDigit) >= 7 && token.Count(sign => !char.IsAsciiDigit(sign)) >= 2);

    // A plus is an entity where our encoder wrote it.
    [GeneratedRegex("""
        (\+|&\#x2B;)[0-9]([\ \u00A0.()-]{0,2}[0-9]){6,14}
        |[0-9]{1,4}([\ \u00A0-][0-9]{2,4}){2,5}
        |\#[\p{L}_][\p{L}\p{M}\p{N}_]*
        |@[\p{L}_][\p{L}\p{N}_]*([.@-][\p{L}\p{N}_]+)*
        """, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
