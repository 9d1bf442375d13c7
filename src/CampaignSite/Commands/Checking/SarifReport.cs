using System.Text.Json.Nodes;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Commands.Checking;

/// <summary>Problems in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which editors and code hosts read.</summary>
internal static class SarifReport
{
    public static Task WriteAsync(Report report, TextWriter output)
    {
        var codes = report.Diagnostics.Select(d => d.CodeName).Distinct().Order(StringComparer.Ordinal).ToList();
        var log = new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject { ["name"] = "CampaignSite check", ["rules"] = new JsonArray([.. codes.Select(code => new JsonObject { ["id"] = code })]) },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. report.Diagnostics.Select(one => Result(one, report, codes))]),
            }),
        };
        return output.WriteLineAsync(log.ToJsonString(JsonReport.Options));
    }

    private static JsonObject Result(Diagnostic one, Report report, List<string> codes) => new()
    {
        ["ruleId"] = one.CodeName,
        ["ruleIndex"] = codes.IndexOf(one.CodeName),
        ["level"] = one.Severity == Severity.Error ? "error" : "warning",
        ["message"] = new JsonObject { ["text"] = one.Message + one.Following },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', report.PathOf(one.Location).Split('/').Select(Uri.EscapeDataString)) },
                ["region"] = new JsonObject { ["startLine"] = one.Location.Line, ["startColumn"] = one.Location.Column },
            },
        }),
        ["properties"] = new JsonObject { ["consequences"] = one.Consequences },
    };
}
