using System.CommandLine;
using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Content.Importing;

namespace CampaignSite.Commands.Editing;

/// <summary><c>import</c>: takes Markdown of other site generators into the content.</summary>
internal static class ImportCommand
{
    private const string Texts = "texts";

    public static Command Create(TimeProvider time)
    {
        var from = new Argument<string>("FOLDER") { Description = "Markdown of Hugo, Jekyll or Eleventy." };
        var kind = new Option<string>("--as") { Description = "What the files become: texts.", Required = true, HelpName = Texts };
        var to = new Option<string?>("--to", "--content") { Description = "The campaign's folder (default: content).", HelpName = "FOLDER" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write nothing; only say what would be written and what needs a hand." };
        var command = new Command("import", "Take Markdown of Hugo, Jekyll or Eleventy in as texts. What is there is never written over.") { from, kind, to, dryRun };
        command.Validators.Add(result =>
        {
            if ((ContentOption.Problem(result.GetValue(from) ?? "", "the folder to import") ?? ContentOption.Problem(ContentOption.FolderOf(result.GetValue(to)))) is { } problem)
            {
                result.AddError(problem);
            }
            else if (result.GetValue(kind) is { } other && other != Texts)
            {
                result.AddError($"“{ConsoleText.Escape(other)}” cannot be imported; only texts can");
            }
        });
        command.SetAction((parsed, _) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return CommandErrors.GuardAsync(
                error,
                () => RunAsync(parsed.GetValue(from)!, ContentOption.FolderOf(parsed.GetValue(to)), parsed.GetValue(dryRun), HalfDay.From(time.GetUtcNow()), output, error),
                CommandErrors.OfFiles);
        });
        return command;
    }

    private static async Task<int> RunAsync(string from, string folder, bool isDryRun, HalfDay now, TextWriter output, TextWriter error)
    {
        var read = ContentFolder.Read(folder);
        if (!read.Diagnostics.IsEmpty)
        {
            return await CommandErrors.PrintErrorsAsync(read.Diagnostics, error);
        }

        var result = new TextImport(PageRegistry.Site, read.Files, now).Import(Foreign(from));
        foreach (var text in result.Texts)
        {
            if (!isDryRun)
            {
                await CampaignFolder.WriteAsync(folder, text.Target);
            }

            await output.WriteLineAsync($"{ConsoleText.Escape(text.Source)} -> {text.Target.Path}");
        }

        foreach (var problem in result.Problems)
        {
            await error.WriteLineAsync($"{ConsoleText.Escape(problem.Path)}:{problem.Line}: {ConsoleText.Escape(problem.Message)}");
        }

        await output.WriteLineAsync($"{result.Texts.Length} texts {(isDryRun ? "to write" : "written")}, {result.Problems.Length} things to look at");
        return result.Problems.IsEmpty ? ExitCode.Success : ExitCode.Failed;
    }

    // Of generators' own folders nothing is content; a link to elsewhere is not followed.
    private static List<ContentFile> Foreign(string from) =>
    [
        .. new DirectoryInfo(from).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => file.Extension.ToLowerInvariant() is ".md" or ".markdown" && file.Name != "README.md")
            .Select(file => (file.FullName, Path: Path.GetRelativePath(from, file.FullName).Replace('\\', '/')))
            .Where(file => !file.Path.Split('/').Any(part => part is "node_modules" or "themes" or "_site" or "public" or "archetypes" or "vendor" or ".git"))
            .Select(file => new ContentFile(file.Path, File.ReadAllBytes(file.FullName))),
    ];
}
