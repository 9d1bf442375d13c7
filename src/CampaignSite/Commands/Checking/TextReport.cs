using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Commands.Checking;

/// <summary>
/// Problems for a person, a line each: errors alone while there are any, for warnings would bury them; then warnings. A problem that many files share
/// is one line.
/// </summary>
internal static class TextReport
{
    /// <param name="diagnostics">In the order of files and lines.</param>
    /// <param name="output">Where they go.</param>
    /// <param name="listsAll">Also warnings beside errors, and every place.</param>
    /// <param name="command">Whose <c>--all</c> lists the rest.</param>
    public static async Task WriteAsync(ImmutableArray<Diagnostic> diagnostics, TextWriter output, bool listsAll = false, string command = "check")
    {
        var colours = TerminalColours.For(output);
        var errors = diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        var warnings = diagnostics.Where(d => d.Severity == Severity.Warning).ToList();
        await WriteAsync(errors, output, colours, listsAll, command);
        var hidesWarnings = errors.Count > 0 && warnings.Count > 0 && !listsAll;
        if (!hidesWarnings)
        {
            if (errors.Count > 0 && warnings.Count > 0)
            {
                await output.WriteLineAsync();
            }

            await WriteAsync(warnings, output, colours, listsAll, command);
        }

        await output.WriteLineAsync(
            $"{Count(errors.Count, "error")}, {Count(warnings.Count, "warning")}{(hidesWarnings ? " (listed when no error is left, or with --all)" : "")}");
    }

    /// <summary>Errors and their number, where warnings are not looked at.</summary>
    public static async Task WriteErrorsAsync(List<Diagnostic> errors, TextWriter output)
    {
        await WriteAsync(errors, output, TerminalColours.For(output), listsAll: false, "check");
        await output.WriteLineAsync(Count(errors.Count, "error"));
    }

    private static async Task WriteAsync(List<Diagnostic> diagnostics, TextWriter output, TerminalColours colours, bool listsAll, string command)
    {
        var alike = diagnostics.GroupBy(d => listsAll ? (d.Location, d.Code, d.Message) : (d.Consequences > 0 ? d.Location : default, d.Code, d.Message));
        foreach (var group in alike)
        {
            var others = group.Count() - 1;
            var elsewhere = others switch { 0 => "", 1 => $" (also at {group.Last().Location})", _ => $" (and in {others} more places; {command} --all lists them)" };
            await output.WriteLineAsync(colours.Apply(group.First()) + elsewhere);
        }
    }

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";
}
