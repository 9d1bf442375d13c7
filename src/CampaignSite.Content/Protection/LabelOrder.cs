namespace CampaignSite.Content.Protection;

/// <summary>The order of a campaign's labels, the strictest first: it decides which of two labels a page shows.</summary>
internal static class LabelOrder
{
    /// <summary>As the protected list holds it; null where there are no labels.</summary>
    public static string? Write(SourceLabels labels)
    {
        var order = Found(labels);
        return order.Length == 0 ? null : string.Join(", ", order);
    }

    /// <summary>The labels of a campaign in the order of the list; those that it does not have come after, so that they are stricter than none of it.</summary>
    public static ImmutableArray<string> Restore(string? listed, SourceLabels labels)
    {
        var found = Found(labels);
        return [.. Parse(listed).Intersect(found, StringComparer.Ordinal).Union(found, StringComparer.Ordinal)];
    }

    /// <summary>Whether a campaign has the listed labels in another order, or before them one that the list does not have.</summary>
    public static bool IsChanged(string? listed, SourceLabels labels)
    {
        // A new label that is never linked is the strictest in any position.
        var known = Parse(listed);
        var strict = labels.All.Where(label => label.IsUnlinked).Select(label => label.Id.Value).Except(known, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return !Restore(listed, labels).Where(id => !strict.Contains(id)).SequenceEqual(Found(labels).Where(id => !strict.Contains(id)), StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Found(SourceLabels labels) => [.. labels.All.OrderBy(label => label.Rank).Select(label => label.Id.Value)];

    private static string[] Parse(string? listed) => (listed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
