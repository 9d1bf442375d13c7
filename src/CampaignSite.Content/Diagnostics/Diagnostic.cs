using System.Text;

namespace CampaignSite.Content.Diagnostics;

/// <summary>One thing wrong with the content: where, what, and what to write instead.</summary>
public sealed record Diagnostic(Location Location, Severity Severity, DiagnosticCode Code, string Message)
{
    /// <summary>The code as it is printed: <c>unknown-key</c>.</summary>
    public static string NameOf(DiagnosticCode code)
    {
        var name = code.ToString();
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary><c>path:line:column: error code: what is wrong; what to write instead</c>, which editors make clickable.</summary>
    public override string ToString() =>
        $"{Location}: {(Severity == Severity.Error ? "error" : "warning")} {NameOf(Code)}: {Message}";
}
