namespace CampaignSite.Content.Diagnostics;

/// <summary>
/// One mistake is one message. Where a file cannot be read, all that names something in it would be called wrong too; such problems say what they
/// need, and are counted at the problem that took it away. A problem that takes nothing away hides nothing.
/// </summary>
internal static class Causes
{
    /// <summary>What only all files together can show: which sources are cited.</summary>
    public const string EveryFile = "*";

    private const string LanguagePrefix = "language ";

    /// <summary>What a file in a language needs: that the campaign has the language.</summary>
    public static string Language(string tag) => LanguagePrefix + tag;

    /// <param name="diagnostics">In the order in which they are reported: the first of several that explain the same is the cause.</param>
    public static ImmutableArray<Diagnostic> Fold(ImmutableArray<Diagnostic> diagnostics)
    {
        var causes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < diagnostics.Length; i++)
        {
            if (diagnostics[i].Explains is { } explained)
            {
                causes.TryAdd(explained, i);
                if (!explained.StartsWith(LanguagePrefix, StringComparison.Ordinal))
                {
                    causes.TryAdd(EveryFile, i);
                }
            }
        }

        if (causes.Count == 0)
        {
            return diagnostics;
        }

        var following = new int[diagnostics.Length];
        var reported = new List<int>(diagnostics.Length);
        for (var i = 0; i < diagnostics.Length; i++)
        {
            if (diagnostics[i].Needs?.Split('\n').Where(causes.ContainsKey).Select(need => causes[need]).Where(cause => cause != i).ToList() is [var first, ..])
            {
                following[first]++;
            }
            else
            {
                reported.Add(i);
            }
        }

        return [.. reported.Select(i => following[i] == 0 ? diagnostics[i] : diagnostics[i] with { Consequences = diagnostics[i].Consequences + following[i] })];
    }
}
