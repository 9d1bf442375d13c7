namespace CampaignSite.Content.Diagnostics;

/// <summary>Collects diagnostics while a folder is read; the only mutable thing a parser touches.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];

    public bool HasErrors { get; private set; }

    public int Count => _all.Count;

    /// <param name="needs">Without which this is no problem of its own: the path of a file, or another key of <see cref="Causes"/>.</param>
    /// <param name="explains">What others need and this took away.</param>
    public void Error(Location at, DiagnosticCode code, string message, string? needs = null, string? explains = null)
    {
        HasErrors = true;
        _all.Add(new Diagnostic(at, Severity.Error, code, message) { Needs = needs, Explains = explains });
    }

    /// <summary>Says of the first error of a file that nothing was read of it: what names something in the file follows from that.</summary>
    public void TakesAway(string path)
    {
        var index = _all.FindIndex(one => one.Severity == Severity.Error && one.Location.Path == path);
        if (index >= 0)
        {
            _all[index] = _all[index] with { Explains = path };
        }
    }

    /// <summary>A difference from the protected list; an error keeps the campaign back only where <paramref name="refuses"/> says so.</summary>
    public void Add(Diagnostic diagnostic, bool refuses)
    {
        HasErrors |= refuses;
        _all.Add(diagnostic);
    }

    /// <summary>What another bag has collected.</summary>
    public void AddAll(DiagnosticBag? other)
    {
        if (other is not null)
        {
            HasErrors |= other.HasErrors;
            _all.AddRange(other._all);
        }
    }

    /// <param name="needs">As for an error.</param>
    public void Warning(Location at, DiagnosticCode code, string message, string? needs = null) =>
        _all.Add(new Diagnostic(at, Severity.Warning, code, message) { Needs = needs });

    /// <summary>By place, then by code, each once, and what follows from another only counted: two runs over one folder print the same lines.</summary>
    public ImmutableArray<Diagnostic> Sorted() => Causes.Fold(
        [.. _all.Distinct().OrderBy(d => d.Location).ThenBy(d => d.Code).ThenBy(d => d.Message, StringComparer.Ordinal)]);
}
