using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Commands.Checking;

/// <summary>Problems for a program: their numbers, then each with its place.</summary>
internal static class JsonReport
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Task WriteAsync(Report report, TextWriter output) => output.WriteLineAsync(JsonSerializer.Serialize(
        new Found(report.Errors, report.Warnings, [.. report.Diagnostics.Select(d => new Problem(
            d.Location.Path, d.Location.Line, d.Location.Column, d.Severity == Severity.Error ? "error" : "warning", d.CodeName, d.Message, d.Consequences))]),
        Options));

    private sealed record Found(int Errors, int Warnings, IReadOnlyList<Problem> Problems);

    /// <param name="Path">From the campaign's folder, with forward slashes.</param>
    /// <param name="Line">From 1.</param>
    /// <param name="Column">From 1, in UTF-16 code units.</param>
    /// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
    /// <param name="Code">As in docs/content-format.md.</param>
    /// <param name="Message">What is wrong and what to write instead.</param>
    /// <param name="Consequences">How many further problems follow from this one and are not reported.</param>
    private sealed record Problem(string Path, int Line, int Column, string Severity, string Code, string Message, int Consequences);
}
