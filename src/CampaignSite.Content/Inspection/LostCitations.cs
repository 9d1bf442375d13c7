using System.Text.RegularExpressions;

namespace CampaignSite.Content.Inspection;

/// <summary>
/// Finds citations that were left as text. Visual editors write <c>\[@id\]</c> for what they take to be plain brackets; then the sentence
/// loses its source, and the page the source's warning, in silence.
/// </summary>
internal static partial class LostCitations
{
    private const int MaxShownLength = 80;

    /// <param name="text">Words without marks, in the form of <see cref="Inspection.LiteralText"/>.</param>
    /// <param name="context">Where the sources are.</param>
    /// <param name="isLinked">True for a character in the words of a link: there “@name” is an account.</param>
    public static IEnumerable<(int Index, int Length, string Cure)> Find(string text, LoadContext context, Func<int, bool>? isLinked = null)
    {
        var end = 0;
        foreach (var at in text.Contains('@', StringComparison.Ordinal) ? At().Matches(text) : Enumerable.Empty<Match>())
        {
            if (at.Index < end || Found(text, at, context, isLinked?.Invoke(at.Index) ?? false) is not { } lost)
            {
                continue;
            }

            // What stood before it may be the name of a source without its sign.
            foreach (var bare in Bare(text, end, lost.Index, context))
            {
                yield return bare;
            }

            end = lost.Index + lost.Length;
            yield return lost;
        }

        foreach (var bare in Bare(text, end, text.Length, context))
        {
            yield return bare;
        }
    }

    /// <summary>The id of the source that a damaged one means; null where there is none.</summary>
    public static string? Meant(string text, LoadContext context)
    {
        var id = Inspection.LiteralText.Plain(text).Replace("\\", "", StringComparison.Ordinal).Replace("&nbsp", "", StringComparison.Ordinal)
            .Trim(' ', '\n', '@', '.', ',', ':', ';', '!', '?', '*', '_', '{', '}', '(', ')', '"', '\'', '<', '>').ToLowerInvariant();
        return IsKnown(id, context) ? id : null;
    }

    private static (int Index, int Length, string Cure)? Found(string text, Match at, LoadContext context, bool isLinked)
    {
        if (BracketBefore(text, at.Index) is { } bracket)
        {
            var close = text.IndexOfAny(['[', ']'], at.Index);
            var until = close >= 0 && text[close] == ']' ? close + 1 : at.Index + at.Length;
            return (bracket, until - bracket, Cure(text[bracket..until], context));
        }

        var name = at.Groups["id"].Value;
        if (name.Length == 0)
        {
            return null;
        }

        var isKnown = IsKnown(name.ToLowerInvariant(), context);
        var next = at.Index + at.Length;
        var isHost = next + 1 < text.Length && text[next] == '.' && char.IsLetterOrDigit(text[next + 1]);

        // An address has letters before its sign and a dot after it.
        var isMail = at.Index > 0 && char.IsLetterOrDigit(text[at.Index - 1]) && (isHost || !isKnown);
        if (isMail || isHost)
        {
            return null;
        }

        // Accounts have hyphens too: what is no source is one only where it is nearly the id of one.
        var mayBeMisspelt = !isKnown && !isLinked && name.Contains('-', StringComparison.Ordinal) && !at.Value.Any(char.IsWhiteSpace);
        var id = isKnown ? name : mayBeMisspelt ? ClosestName.To(name, context.Sources.Keys.Select(key => key.Value)) : null;
        return id is null ? null : (at.Index, at.Length, Cure("@" + id, context));
    }

    // Between a bracket and its “@” there may be blanks, and the hyphen by which other programs leave the author out.
    private static int? BracketBefore(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        before = before is [.. var rest, '-'] ? rest.TrimEnd() : before;
        return before is [.., '['] ? before.Length - 1 : null;
    }

    private static IEnumerable<(int Index, int Length, string Cure)> Bare(string text, int from, int until, LoadContext context)
    {
        foreach (var (start, end) in Names(text, from, until))
        {
            var isPart = (start > 0 && text[start - 1] is '/' or '.' or '#' or '@' or '_' or '-' or '=')
                || (end < text.Length && (text[end] is '/' or '_' or '-' or '=' or '@' || (text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))));
            if (!isPart && IsKnown(text[start..end].ToLowerInvariant(), context))
            {
                yield return (start, end - start, Cure(text[start..end], context));
            }
        }
    }

    // Letters and digits of ASCII with hyphens between them: by hand, because nearly every text is looked through.
    private static IEnumerable<(int Start, int End)> Names(string text, int from, int until)
    {
        for (var hyphen = text.IndexOf('-', from, until - from); hyphen >= 0;)
        {
            var (start, end) = (hyphen, hyphen);
            while (start > from && char.IsAsciiLetterOrDigit(text[start - 1]))
            {
                start--;
            }

            while (start < hyphen && end + 1 < until && text[end] == '-' && char.IsAsciiLetterOrDigit(text[end + 1]))
            {
                end++;
                while (end < until && char.IsAsciiLetterOrDigit(text[end]))
                {
                    end++;
                }
            }

            if (end > hyphen)
            {
                yield return (start, end);
            }

            // The word behind a hyphen that joins nothing may begin the next name.
            from = Math.Max(end, hyphen + 1);
            hyphen = from < until ? text.IndexOf('-', from, until - from) : -1;
        }
    }

    // A name of one word could be a word.
    private static bool IsKnown(string id, LoadContext context) =>
        Slug.TryParse(id, out var slug) && context.Sources.ContainsKey(slug);

    private static string Cure(string text, LoadContext context)
    {
        var names = text.Contains('@', StringComparison.Ordinal)
            ? At().Matches(text).Select(match => match.Groups["id"].Value).Where(id => id.Length > 0) : [text];
        var ids = names.Select(name => Meant(name, context) ?? name).Distinct(StringComparer.Ordinal).ToList();
        var cure = ids.Count == 0 ? "[@id]" : $"[{string.Join("; ", ids.Select(id => "@" + id))}]";
        return cure.Length <= MaxShownLength ? cure : cure[..(MaxShownLength - 1)] + "…";
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"@\s?\{?(?<id>[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*)?\}?", Options, PatternTimeout.Milliseconds)]
    private static partial Regex At();
}
