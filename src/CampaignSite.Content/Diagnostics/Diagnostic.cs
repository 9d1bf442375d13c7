using System.Text.Json;

namespace CampaignSite.Content.Diagnostics;

/// <summary>One thing wrong with the content: where, what, and what to write instead.</summary>
public sealed record Diagnostic(Location Location, Severity Severity, DiagnosticCode Code, string Message)
{
    /// <summary><c>path:line:column: error code: what is wrong; what to write instead</c>, which editors make clickable.</summary>
    public override string ToString() =>
        $"{Location}: {(Severity == Severity.Error ? "error" : "warning")} {JsonNamingPolicy.KebabCaseLower.ConvertName(Code.ToString())}: {Message}";
}
