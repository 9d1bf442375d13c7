namespace CampaignSite.Content.Diagnostics;

/// <summary>Finds the name that a mistyped one was most likely meant to be.</summary>
public static class ClosestName
{
    private const int MaxListed = 24;

    /// <returns>Null when nothing is near: a wild guess misleads more than silence.</returns>
    public static string? To(string typed, IEnumerable<string> known)
    {
        var within = Math.Max(2, typed.Length / 3);
        return known
            .Select(name => (Name: name, Distance: EditDistance.Within(typed.ToUpperInvariant(), name.ToUpperInvariant(), within)))
            .Where(candidate => candidate.Distance is not null)
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault().Name;
    }

    /// <summary>The cure of a message: “did you mean “x”?” or, when nothing is near, what there is.</summary>
    public static string Suggestion(string typed, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        if (To(typed, names) is { } near)
        {
            return $"did you mean “{near}”?";
        }

        return names.Count switch
        {
            0 => "there is nothing to choose from here",
            <= MaxListed => $"known here: {string.Join(", ", names)}",
            _ => $"there are {names.Count} to choose from, such as {string.Join(", ", names.Take(5))}",
        };
    }
}
