namespace CampaignSite.Content.Diagnostics;

/// <summary>Collects diagnostics while a folder is read; the only mutable thing a parser touches.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];

    public bool HasErrors { get; private set; }

    public int Count => _all.Count;

    public void Error(Location at, DiagnosticCode code, string message)
    {
        HasErrors = true;
        _all.Add(new Diagnostic(at, Severity.Error, code, message));
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

    public void Warning(Location at, DiagnosticCode code, string message) =>
        _all.Add(new Diagnostic(at, Severity.Warning, code, message));

    /// <summary>By place, then by code, each once: two runs over one folder print the same lines.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        [.. _all.Distinct().OrderBy(d => d.Location).ThenBy(d => d.Code).ThenBy(d => d.Message, StringComparer.Ordinal)];
}
