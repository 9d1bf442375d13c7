namespace CampaignSite.Content.Checks;

/// <summary>What a campaign may be edited with, and not published with.</summary>
public static class ReleaseRules
{
    // A reader at risk relies on each of these, and cannot see who looked last. Lists of what is punished change every month.
    private static readonly DiagnosticCode[] HoldingBack = [DiagnosticCode.StaleSafety, DiagnosticCode.StaleJudgement];

    /// <summary>The diagnostics with every warning that holds back a release as an error.</summary>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(d => HoldingBack.Contains(d.Code) ? d with { Severity = Severity.Error } : d)];
}
