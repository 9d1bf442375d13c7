using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CampaignSite.Content;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Reloading;

namespace CampaignSite.Commands;

/// <summary><c>check</c>: reads a campaign's folder as the site would and prints one line for every problem.</summary>
internal static class CheckCommand
{
    public static Command Create(TimeProvider time)
    {
        var folder = new Argument<string?>("FOLDER") { Description = "The campaign's folder (default: content).", Arity = ArgumentArity.ZeroOrOne };
        var content = new Option<string?>("--content") { Description = "The same, as the other commands write it.", HelpName = "FOLDER" };
        var release = new Option<bool>("--release") { Description = "Fail also where what readers at risk rely on was not checked within its limit." };
        var command = new Command("check", "Check a campaign's folder.") { folder, content, release };
        command.Validators.Add(Validate(folder, content));
        command.SetAction((parsed, _) => RunAsync(
            ContentOption.FolderOf(parsed.GetValue(folder) ?? parsed.GetValue(content)), parsed.GetValue(release), time, parsed.InvocationConfiguration.Output));
        return command;
    }

    /// <summary>The diagnostics, one a line, and a closing line with their counts. No colours: a pipe would carry their codes.</summary>
    public static async Task PrintAsync(ImmutableArray<Diagnostic> diagnostics, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            await output.WriteLineAsync(diagnostic.ToString());
        }

        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        await output.WriteLineAsync($"{Count(errors, "error")}, {Count(diagnostics.Length - errors, "warning")}");
    }

    private static async Task<int> RunAsync(string folder, bool isRelease, TimeProvider time, TextWriter output)
    {
        var now = HalfDay.From(time.GetUtcNow());
        var source = new ContentSource(folder);
        var result = source.Load(source.Read(folder), now);
        var diagnostics = isRelease ? ReleaseRules.Apply(result.Diagnostics) : result.Diagnostics;
        await PrintAsync(diagnostics, output);
        return diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.Failed : ExitCode.Success;
    }

    private static Action<CommandResult> Validate(Argument<string?> folder, Option<string?> content) => result =>
    {
        if (result.GetValue(folder) is not null && result.GetValue(content) is not null)
        {
            result.AddError("Name the folder once: as FOLDER or with --content");
            return;
        }

        if (result.GetValue(folder) is ['-', ..] option)
        {
            result.AddError($"“{option}” is not an option of check; a folder of that name is ./{option}");
        }
        else if (ContentOption.Problem(ContentOption.FolderOf(result.GetValue(folder) ?? result.GetValue(content))) is { } problem)
        {
            result.AddError(problem);
        }
    };

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";
}
