namespace CampaignSite.Content;

/// <summary>How far a mistyped word is from another: letters to change, add, take out or swap with their neighbour.</summary>
public static class EditDistance
{
    private const int WidthOnStack = 64;

    /// <returns>Null where they are more than <paramref name="atMost"/>.</returns>
    public static int? Within(ReadOnlySpan<char> typed, ReadOnlySpan<char> known, int atMost)
    {
        if (Math.Abs(typed.Length - known.Length) > atMost)
        {
            return null;
        }

        // Three rows of the table are enough: a swap looks back two.
        var width = known.Length + 1;
        Span<int> rows = width <= WidthOnStack ? stackalloc int[3 * WidthOnStack] : new int[3 * width];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = typed[i - 1] == known[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && typed[i - 1] == known[j - 2] && typed[i - 2] == known[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > atMost)
            {
                return null;
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[known.Length] <= atMost ? above[known.Length] : null;
    }
}
