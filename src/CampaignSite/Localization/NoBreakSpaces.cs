using static CampaignSite.Localization.MarkupTags;

namespace CampaignSite.Localization;

/// <summary>
/// Blanks at which a line of Russian is not broken: after words of one or two letters, before a dash and the particles же, ли, бы, between
/// a number and its word, within a number, after № and initials. Written into finished pages only: in a letter, a file or a search a
/// sign that cannot be seen would travel on.
/// </summary>
internal static class NoBreakSpaces
{
    private const char Fixed = '\u00A0';

    // What is copied, typed or read by programs stays as it is.
    private static readonly HashSet<string> Verbatim = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "bdi", "code", "kbd", "option", "pre", "samp", "script", "style", "textarea",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbatimNames = Verbatim.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for languages whose typography asks for it.</summary>
    public static bool AreUsedIn(ReadOnlySpan<char> tag) => tag is "ru" || tag.StartsWith("ru-", StringComparison.Ordinal);

    /// <param name="markup">Markup of this site in a language that <see cref="AreUsedIn"/> names: every “&lt;” begins a tag, and no attribute contains one.</param>
    public static void Apply(ReadOnlySpan<char> markup, TextWriter output) => MarkupTags.Rewrite(markup, output, IsUntouched, Write);

    /// <summary>Plain words.</summary>
    private static void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        var done = 0;
        for (var next = text.IndexOf(' '); next >= 0; next = NextBlank(text, next + 1))
        {
            if (IsFixed(text, next))
            {
                output.Write(text[done..next]);
                output.Write(Fixed);
                done = next + 1;
            }
        }

        output.Write(text[done..]);
    }

    private static int NextBlank(ReadOnlySpan<char> text, int from) => text[from..].IndexOf(' ') is >= 0 and var more ? from + more : -1;

    private static bool IsFixed(ReadOnlySpan<char> text, int blank)
    {
        var before = WordBefore(text, blank);
        var after = text[(blank + 1)..];
        if (before.IsEmpty && blank > 0)
        {
            // Two blanks or a line of markup: the second is the one that may break.
            return false;
        }

        if (after is ['—', ..])
        {
            return true;
        }

        if (before.IsEmpty || after is [' ' or '\n' or '\r', ..])
        {
            // An element ends right before.
            return blank == 0 && IsParticle(after);
        }

        return IsShort(before) || before is "№" or "§" || IsInitial(before, after) || IsParticle(after) || IsNumberWithWord(text, blank, before, after);
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int blank)
    {
        var start = blank;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return text[start..blank].TrimStart("«„“(");
    }

    // “то” of “что-то” is no word of its own: it follows a hyphen, so the whole is longer.
    private static bool IsShort(ReadOnlySpan<char> word) => word.Length is 1 or 2 && IsCyrillic(word[0]) && IsCyrillic(word[^1]);

    private static bool IsInitial(ReadOnlySpan<char> word, ReadOnlySpan<char> after) =>
        word is [_, '.'] && char.IsUpper(word[0]) && after.Length > 0 && char.IsUpper(after[0]);

    private static bool IsParticle(ReadOnlySpan<char> after)
    {
        foreach (var particle in (ReadOnlySpan<string>)["же", "ли", "бы"])
        {
            if (after.StartsWith(particle, StringComparison.Ordinal) && (after.Length == 2 || !(char.IsLetterOrDigit(after[2]) || after[2] == '-')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumberWithWord(ReadOnlySpan<char> text, int blank, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (!char.IsAsciiDigit(before[^1]) || after.Length == 0)
        {
            return false;
        }

        if (IsCyrillic(after[0]))
        {
            return !IsInTelephoneNumber(text, blank);
        }

        // Groups of a number: at most three digits before, three in each after.
        return char.IsAsciiDigit(after[0]) && IsGroupBefore(before) && IsGroupAfter(after) && !IsInTelephoneNumber(text, blank);
    }

    private static bool IsGroupBefore(ReadOnlySpan<char> word) => word.Length <= 3 && !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsGroupAfter(ReadOnlySpan<char> after) =>
        after.Length >= 3 && !after[..3].ContainsAnyExceptInRange('0', '9') && (after.Length == 3 || !(char.IsAsciiLetterOrDigit(after[3]) || after[3] is '-' or '/'));

    // A number in the international form, or any run of groups that is no number of things, is dialled and copied.
    private static bool IsInTelephoneNumber(ReadOnlySpan<char> text, int blank)
    {
        var start = blank;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is ' ' or '-' or '(' or ')'))
        {
            start--;
        }

        var run = text[start..blank].Trim();
        return (start > 0 && text[start - 1] == '+') || run.ContainsAny('(', ')') || (run.Count(' ') > 0 && !IsGrouped(run));
    }

    private static bool IsGrouped(ReadOnlySpan<char> run)
    {
        var last = run[(run.LastIndexOf(' ') + 1)..];
        return last.Length == 3 || !run.ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';

    private static bool IsUntouched(ReadOnlySpan<char> tag)
    {
        if (!MarkupTags.Opens(tag))
        {
            return false;
        }

        return VerbatimNames.Contains(NameOf(tag))
            || (TryValue(tag, " href=\"", out var address) && address.StartsWith("tel:", StringComparison.Ordinal))
            || (TryValue(tag, " lang=\"", out var lang) && !AreUsedIn(lang))
            || (TryValue(tag, " class=\"", out var classes) && HasClass(classes, "select"));
    }

    private static bool HasClass(ReadOnlySpan<char> classes, string name)
    {
        foreach (var one in classes.Split(' '))
        {
            if (classes[one].SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
