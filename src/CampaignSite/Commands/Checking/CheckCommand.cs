using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CampaignSite.Content;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Tidying;
using CampaignSite.Reloading;

namespace CampaignSite.Commands.Checking;

/// <summary><c>check</c>: reads a campaign's folder as the site would and reports every problem, for a person or for a program.</summary>
internal static class CheckCommand
{
    public static Command Create(TimeProvider time)
    {
        var folder = new Argument<string?>("FOLDER") { Description = "The campaign's folder (default: content).", Arity = ArgumentArity.ZeroOrOne };
        var content = new Option<string?>("--content") { Description = "The same, as the other commands write it.", HelpName = "FOLDER" };
        var release = new Option<bool>("--release") { Description = "Fail also where what readers at risk rely on was not checked within its limit." };
        var all = new Option<bool>("--all") { Description = "List warnings beside errors too, and every place of a problem that is in many." };
        var format = new Option<ReportFormat>("--format") { Description = "For a program: json, sarif (OASIS 2.1.0) or github (annotations of a workflow). Default: text.", HelpName = "FORMAT", CustomParser = Words.Enum<ReportFormat> };
        var command = new Command("check", "Check a campaign's folder.") { folder, content, release, all, format };
        command.Validators.Add(Validate(folder, content));
        command.SetAction((parsed, _) => RunAsync(
            ContentOption.FolderOf(parsed.GetValue(folder) ?? parsed.GetValue(content)),
            parsed.GetValue(release),
            (report, output) => ReportAsync(parsed.GetValue(format), parsed.GetValue(all), report, output),
            time,
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool isRelease, Func<Report, TextWriter, Task> report, TimeProvider time, TextWriter output)
    {
        var now = HalfDay.From(time.GetUtcNow());
        var source = new ContentSource(folder);
        var read = source.Read(folder);
        var result = source.Load(read, now);
        var diagnostics = WithTidy(isRelease ? ReleaseRules.Apply(result.Diagnostics) : result.Diagnostics, read.Files);
        await report(new Report(diagnostics, folder), output);
        return diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.Failed : ExitCode.Success;
    }

    // Asked of the command itself, so that it is not named where it would do nothing.
    private static ImmutableArray<Diagnostic> WithTidy(ImmutableArray<Diagnostic> diagnostics, IReadOnlyList<ContentFile> files)
    {
        if (!diagnostics.Any(one => one.Severity == Severity.Error))
        {
            return diagnostics;
        }

        var fixes = new ContentCleaner(PageRegistry.Site, files).All().SelectMany(one => one.Fixes.Select(fix => (one.File.Path, fix.Line))).ToHashSet();
        return [.. diagnostics.Select(one => one.Severity == Severity.Error && fixes.Contains((one.Location.Path, one.Location.Line))
            ? new Diagnostic(one.Location, one.Severity, one.Code, $"{one.Message}; or run “tidy”, which does it") { Consequences = one.Consequences } : one)];
    }

    internal static Task ReportAsync(ReportFormat format, bool listsAll, Report report, TextWriter output) => format switch
    {
        ReportFormat.Json => JsonReport.WriteAsync(report, output),
        ReportFormat.Sarif => SarifReport.WriteAsync(report, output),
        ReportFormat.Github => GithubReport.WriteAsync(report, output),
        _ => TextReport.WriteAsync(report.Diagnostics, output, listsAll),
    };

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
}
