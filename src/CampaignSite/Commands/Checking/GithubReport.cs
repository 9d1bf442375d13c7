using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Commands.Checking;

/// <summary>Problems as workflow commands of GitHub Actions, which shows them beside the changed lines; only the first ten of a step are, so errors come first.</summary>
internal static class GithubReport
{
    public static async Task WriteAsync(Report report, TextWriter output)
    {
        foreach (var one in report.ErrorsFirst)
        {
            var command = one.Severity == Severity.Error ? "error" : "warning";
            await output.WriteLineAsync(
                $"::{command} file={Property(report.PathOf(one.Location))},line={one.Location.Line},col={one.Location.Column},title={Property(one.CodeName)}::{Data(one.Message + one.Following)}");
        }
    }

    // The two escapings of workflow commands: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
