using System.Collections.Frozen;

namespace CampaignSite.Content.Diagnostics;

/// <summary>
/// One mistake is one message. Where a file cannot be read, all that names something in it would be called wrong too; such problems say what they
/// need, and are counted at the problem that took it away.
/// </summary>
internal static class Causes
{
    /// <summary>What a problem needs that only all files together can show: which sources are cited, what the protected list confirms.</summary>
    public const string EveryFile = "*";

    private static readonly FrozenSet<DiagnosticCode> Unreadable = FrozenSet.Create(
        DiagnosticCode.FileUnreadable, DiagnosticCode.LinkedFile, DiagnosticCode.FileTooLarge, DiagnosticCode.NotUtf8, DiagnosticCode.ForbiddenCharacter,
        DiagnosticCode.ConflictMarks, DiagnosticCode.EmptyFile, DiagnosticCode.NoFrontMatter, DiagnosticCode.UnclosedFrontMatter, DiagnosticCode.BadYaml,
        DiagnosticCode.ForbiddenYaml);

    /// <summary>What a file in a language needs: that the campaign has the language.</summary>
    public static string Language(string tag) => $"language {tag}";

    /// <param name="diagnostics">In the order in which they are reported: the first of several that explain the same is the cause.</param>
    public static ImmutableArray<Diagnostic> Fold(ImmutableArray<Diagnostic> diagnostics)
    {
        var causes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < diagnostics.Length; i++)
        {
            var one = diagnostics[i];
            if (one.Severity == Severity.Error && Unreadable.Contains(one.Code))
            {
                causes.TryAdd(one.Location.Path, i);
                causes.TryAdd(EveryFile, i);
            }

            if (one.Explains is { } explained)
            {
                causes.TryAdd(explained, i);
                causes.TryAdd(EveryFile, i);
            }
        }

        var following = new int[diagnostics.Length];
        var causeOf = new int?[diagnostics.Length];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            if (diagnostics[i].Needs is { } needed && causes.TryGetValue(needed, out var cause) && cause != i)
            {
                causeOf[i] = cause;
                following[cause]++;
            }
        }

        return causes.Count == 0 ? diagnostics : [.. Reported()];

        IEnumerable<Diagnostic> Reported()
        {
            for (var i = 0; i < diagnostics.Length; i++)
            {
                if (causeOf[i] is null)
                {
                    yield return following[i] == 0 ? diagnostics[i] : diagnostics[i] with { Consequences = following[i] };
                }
            }
        }
    }
}
