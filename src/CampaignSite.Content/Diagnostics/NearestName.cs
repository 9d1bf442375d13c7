namespace CampaignSite.Content.Diagnostics;

/// <summary>Finds the name that a mistyped one was most likely meant to be.</summary>
public static class NearestName
{
    private const int ListedAtMost = 24;

    /// <returns>Null when nothing is near: a wild guess misleads more than silence.</returns>
    public static string? To(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var best = known
            .Select(name => (Name: name, Distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Max(2, typed.Length / 3) ? best.Name : null;
    }

    /// <summary>The cure of a message: “did you mean “x”?” or, when nothing is near, what there is.</summary>
    public static string Advice(string typed, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        if (To(typed, names) is { } near)
        {
            return $"did you mean “{near}”?";
        }

        return names.Count switch
        {
            0 => "there is none to name here",
            <= ListedAtMost => $"known here: {string.Join(", ", names)}",
            _ => $"there are {names.Count} to choose from, such as {string.Join(", ", names.Take(5))}",
        };
    }

    // Levenshtein's, with one row kept.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
