using System.Buffers;

namespace CampaignSite.Content.Inspection;

/// <summary>Looks at the first characters of lines, which is much less than to try patterns on them.</summary>
internal static class LineBeginnings
{
    /// <summary>True where a line begins, behind spaces, with one of <paramref name="signs"/>.</summary>
    public static bool Any(ReadOnlySpan<char> words, SearchValues<char> signs)
    {
        foreach (var line in words.Split('\n'))
        {
            if (IsOf(words[line], signs))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where one line does.</summary>
    public static bool IsOf(ReadOnlySpan<char> line, SearchValues<char> signs) => line.TrimStart(' ') is [var first, ..] && signs.Contains(first);
}
