using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CampaignSite.Content;
using CampaignSite.Content.Checks;
using CampaignSite.Reloading;

namespace CampaignSite.Commands.Checking;

/// <summary><c>due</c>: what to check next, with the page to check it on.</summary>
internal static class DueCommand
{
    private const int UsualLimit = 10;

    public static Command Create(TimeProvider time)
    {
        var limit = new Option<int?>("--limit") { Description = $"How many (default: {UsualLimit}).", HelpName = "N" };
        var all = new Option<bool>("--all") { Description = "All of them." };
        var json = new Option<bool>("--json") { Description = "For a program." };
        var content = ContentOption.Create();
        var command = new Command("due", "List what to check next: what readers at risk rely on, then what most actions and letters lead to, the oldest first.") { limit, all, json, content };
        command.Validators.Add(result =>
        {
            if (ContentOption.Problem(ContentOption.FolderOf(result.GetValue(content))) is { } problem)
            {
                result.AddError(problem);
            }
            else if (result.GetValue(limit) < 1)
            {
                result.AddError("--limit is a number from 1");
            }
        });
        command.SetAction((parsed, _) => RunAsync(
            ContentOption.FolderOf(parsed.GetValue(content)),
            parsed.GetValue(all) ? int.MaxValue : parsed.GetValue(limit) ?? UsualLimit,
            parsed.GetValue(json),
            HalfDay.From(time.GetUtcNow()),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(string folder, int limit, bool isJson, HalfDay now, TextWriter output, TextWriter error)
    {
        var source = new ContentSource(folder);
        var result = source.Load(source.Read(folder), now);
        if (result.Campaign is not { } campaign)
        {
            return await CommandErrors.PrintErrorsAsync(result.Diagnostics, error);
        }

        var due = InOrder(campaign).ToList();
        var shown = due.Take(limit).ToList();
        if (isJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(shown.Select(one => Entry(one, campaign)), JsonReport.Options));
            return ExitCode.Success;
        }

        foreach (var entry in shown.Select(one => Entry(one, campaign)))
        {
            await output.WriteLineAsync($"{entry.Path}:{entry.Line}: {entry.Name}: {(entry.Checked is null ? "not checked yet" : $"checked {entry.Checked}")}{(entry.Uses > 0 ? $", used by {entry.Uses}" : "")}");
            await output.WriteLineAsync($"    {ConsoleText.Escape(entry.Page ?? "no page is known; look for one, or call")}");
        }

        await output.WriteLineAsync(due.Count == 0
            ? "nothing is due"
            : $"{shown.Count} of {due.Count} due{(shown.Count < due.Count ? "; --all lists the rest" : "")}. Still correct? still-correct {shown[0].Name} … --how live-page");
        return ExitCode.Success;
    }

    // A reader at risk cannot see who looked last. Of the rest, what more people are sent to comes first.
    private static IEnumerable<DueCheck> InOrder(Campaign campaign) => DueCheck.All(campaign)
        .Where(due => due.IsDue(campaign))
        .OrderByDescending(due => due.IsSafety)
        .ThenByDescending(due => due.CountUses(campaign))
        .ThenBy(due => due.IsUnchecked ? DateOnly.MinValue : due.Check!.CountsFrom)
        .ThenBy(due => due.Name, StringComparer.Ordinal);

    private static DueEntry Entry(DueCheck due, Campaign campaign) => new(
        due.Name,
        due.At.Path,
        due.At.Line,
        due.IsUnchecked ? null : due.Check!.CountsFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        due.CountUses(campaign),
        due.IsSafety,
        due.PageToCheck);

    /// <param name="Name">What <c>still-correct</c> takes.</param>
    /// <param name="Path">From the campaign's folder.</param>
    /// <param name="Line">Of its check, from 1.</param>
    /// <param name="Checked">Of what day the last thing seen is; null where it was not checked.</param>
    /// <param name="Uses">How many open actions and letters lead to it.</param>
    /// <param name="IsSafety">Readers at risk rely on it.</param>
    /// <param name="Page">Where to look.</param>
    private sealed record DueEntry(string Name, string Path, int Line, string? Checked, int Uses, bool IsSafety, string? Page);
}
