using System.CommandLine;
using CampaignSite.Commands.Checking;
using CampaignSite.Content.Files;
using CampaignSite.Content.Translation;

namespace CampaignSite.Commands.Translating;

/// <summary><c>translated</c>: says of translations that somebody compared them with their base; writes the new <c>translates:</c>.</summary>
internal static class TranslatedCommand
{
    public static Command Create(TimeProvider time)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Translations, or folders of them; as on the disk or within the campaign's folder.", Arity = ArgumentArity.OneOrMore };
        var content = ContentOption.Create();
        var command = new Command("translated", "Say that translations were compared with their base and are up to date.") { paths, content };
        command.Validators.Add(result =>
        {
            var folder = ContentOption.FolderOf(result.GetValue(content));
            if (ContentOption.Problem(folder) is { } problem)
            {
                result.AddError(problem);
                return;
            }

            foreach (var path in result.GetValue(paths) ?? [])
            {
                if (path is ['-', ..])
                {
                    result.AddError($"“{ConsoleText.Escape(path)}” is not an option of translated; a file of that name is ./{ConsoleText.Escape(path)}");
                }
                else if (CampaignFolder.Within(folder, path) is null)
                {
                    result.AddError($"There is no “{ConsoleText.Escape(path)}” in “{ConsoleText.Escape(folder)}”; name another campaign with --content");
                }
            }
        });
        command.SetAction((parsed, _) => RunAsync(
            ContentOption.FolderOf(parsed.GetValue(content)), parsed.GetValue(paths)!, time.GetUtcToday(), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string[] paths, DateOnly today, TextWriter output, TextWriter error)
    {
        var read = ContentFolder.Read(folder);
        if (!read.Diagnostics.IsEmpty)
        {
            await TextReport.WriteAsync(read.Diagnostics, error);
            return ExitCode.Failed;
        }

        var update = new TranslationUpdate(PageRegistry.Site, read.Files, today);
        var (renewed, upToDate, failed) = (0, 0, 0);
        foreach (var path in paths.SelectMany(path => Named(folder, CampaignFolder.Within(folder, path)!, update)).Distinct())
        {
            var result = update.Prepare(path);
            if (result.Problem is { } problem)
            {
                failed++;
                await error.WriteLineAsync($"error: {ConsoleText.Escape(path)}: {problem}");
            }
            else if (result.Bytes is { } bytes)
            {
                try
                {
                    await File.WriteAllBytesAsync(Path.Combine(folder, path), bytes);
                }
                catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
                {
                    failed++;
                    await error.WriteLineAsync($"error: {ConsoleText.Escape(path)}: {ConsoleText.Escape(refused.Message)}");
                    continue;
                }

                renewed++;
                await output.WriteLineAsync($"{ConsoleText.Escape(path)}: translates: \"{result.Hash}\"");
            }
            else
            {
                upToDate++;
            }
        }

        await output.WriteLineAsync($"{renewed} renewed, {upToDate} up to date, {failed} failed");
        return failed == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private static IEnumerable<string> Named(string folder, string path, TranslationUpdate update) =>
        Directory.Exists(Path.Combine(folder, path))
            ? update.Translations.Where(one => path is "." || one.StartsWith(path + "/", StringComparison.Ordinal))
            : [path];
}
