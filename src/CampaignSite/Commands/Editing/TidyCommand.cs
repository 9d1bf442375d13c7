using System.CommandLine;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Tidying;

namespace CampaignSite.Commands.Editing;

/// <summary><c>tidy</c>: puts right in place what other tools wrote into the content.</summary>
internal static class TidyCommand
{
    public static Command Create(TimeProvider time)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders within the campaign's folder (default: all).", Arity = ArgumentArity.ZeroOrMore };
        var check = new Option<bool>("--check") { Description = "Write nothing; end with 1 where there is something to put right." };
        var content = ContentOption.Create();
        var command = new Command("tidy", "Put right what other tools write: times where days are meant, “true:” for “on:”, backslashes before citations, links from file to file.") { paths, check, content };
        command.Validators.Add(result =>
        {
            var folder = ContentOption.FolderOf(result.GetValue(content));
            if (ContentOption.Problem(folder) is { } problem)
            {
                result.AddError(problem);
            }
            else if (result.GetValue(paths)?.FirstOrDefault(path => CampaignFolder.Within(folder, path) is null) is { } nowhere)
            {
                result.AddError(nowhere is ['-', ..] ? $"“{ConsoleText.Escape(nowhere)}” is not an option of tidy" : $"There is no “{ConsoleText.Escape(nowhere)}” in “{ConsoleText.Escape(folder)}”");
            }
        });
        command.SetAction((parsed, _) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return CommandErrors.GuardAsync(
                error,
                () => RunAsync(ContentOption.FolderOf(parsed.GetValue(content)), parsed.GetValue(paths) ?? [], parsed.GetValue(check), time.GetUtcToday(), output, error),
                CommandErrors.OfFiles);
        });
        return command;
    }

    private static async Task<int> RunAsync(string folder, string[] paths, bool isCheck, DateOnly today, TextWriter output, TextWriter error)
    {
        var read = ContentFolder.Read(folder);
        if (!read.Diagnostics.IsEmpty)
        {
            return await CommandErrors.PrintErrorsAsync(read.Diagnostics, error);
        }

        var named = paths.Select(path => CampaignFolder.Within(folder, path)!).ToList();
        var tidied = new ContentCleaner(PageRegistry.Site, read.Files).All()
            .Where(one => named.Count == 0 || named.Exists(path => path == "." || one.File.Path == path || one.File.Path.StartsWith(path + "/", StringComparison.Ordinal))).ToList();
        var after = read.Files.Select(file => tidied.Find(one => one.File.Path == file.Path)?.File ?? file).ToList();
        var (before, broken) = tidied.Count == 0 ? ([], []) : (WithErrors(read.Files, today), WithErrors(after, today));
        var (fixes, files, failed) = (0, 0, 0);
        foreach (var one in tidied)
        {
            // What was read without an error is not put right at the price of one.
            if (broken.Contains(one.File.Path) && !before.Contains(one.File.Path))
            {
                failed++;
                await error.WriteLineAsync($"error: {one.File.Path}: it would have an error that it does not have now; put it right by hand");
                continue;
            }

            foreach (var fix in one.Fixes)
            {
                await output.WriteLineAsync($"{one.File.Path}:{fix.Line}: {ConsoleText.Escape(fix.What)}");
            }

            if (!isCheck)
            {
                await CampaignFolder.WriteAsync(folder, one.File);
            }

            (fixes, files) = (fixes + one.Fixes.Length, files + 1);
        }

        await output.WriteLineAsync(fixes == 0 ? "nothing to put right" : isCheck ? $"{fixes} to put right in {files} files" : $"{fixes} put right in {files} files");
        return failed > 0 || (isCheck && fixes > 0) ? ExitCode.Failed : ExitCode.Success;
    }

    private static HashSet<string> WithErrors(IReadOnlyList<ContentFile> files, DateOnly today) =>
        [.. CampaignLoader.Load(PageRegistry.Site, files, today).Diagnostics.Where(one => one.Severity == Severity.Error).Select(one => one.Location.Path)];
}
