namespace CampaignSite.Content.Parsing;

/// <summary>Finds the name an editor meant.</summary>
internal static class NearestName
{
    /// <returns>“; did you mean “x”?” or, when nothing is near, the whole list.</returns>
    public static string Advice(string typed, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        var nearest = names.MinBy(name => Distance(typed, name));
        if (nearest is not null && Distance(typed, nearest) <= Math.Max(2, typed.Length / 3))
        {
            return $"did you mean “{nearest}”?";
        }

        return names.Count switch
        {
            0 => "there is none to name here",
            <= 24 => $"known here: {string.Join(", ", names)}",
            _ => $"there are {names.Count} to choose from, such as {string.Join(", ", names.Take(5))}",
        };
    }

    // Levenshtein's distance, two rows.
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
