namespace CampaignSite.Links;

/// <summary>Whether two answers show the same page, but for a date or the address that was asked for.</summary>
internal static class SimilarPages
{
    // Of a hundred different words of both.
    private const int MinShared = 95;

    public static bool AreAlike(byte[] one, byte[] other)
    {
        if (one.AsSpan().SequenceEqual(other))
        {
            return true;
        }

        var (words, others) = (Words(one), Words(other));
        var shared = words.Count(others.Contains);
        var all = words.Count + others.Count - shared;
        return all > 0 && shared * 100 >= all * MinShared;
    }

    // The bytes of other scripts are letters in every encoding; markup is words like any other.
    private static HashSet<string> Words(byte[] page)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var begin = 0;
        for (var i = 0; i <= page.Length; i++)
        {
            if (i == page.Length || !(page[i] >= 0x80 || char.IsAsciiLetterOrDigit((char)page[i])))
            {
                if (i > begin)
                {
                    words.Add(System.Text.Encoding.Latin1.GetString(page, begin, i - begin));
                }

                begin = i + 1;
            }
        }

        return words;
    }
}
