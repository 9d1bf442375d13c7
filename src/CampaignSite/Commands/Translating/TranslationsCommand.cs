using System.CommandLine;
using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Content.Translation;
using CampaignSite.Content.Translation.Po;

namespace CampaignSite.Commands.Translating;

/// <summary><c>translations</c>: what is missing or older than its base in each language, and PO files out and in.</summary>
internal static class TranslationsCommand
{
    public static Command Create(TimeProvider time)
    {
        var language = new Option<string?>("--language") { Description = "One language only.", HelpName = "LANG" };
        var content = ContentOption.Create();
        var command = new Command("translations", "List what is missing, changed since or awaiting review in each language.") { language, content };
        Validate(command, content);
        command.SetAction((parsed, _) => RunAsync(parsed, content, (folder, files, output, error) =>
            ReportAsync(files, parsed.GetValue(language), HalfDay.From(time.GetUtcNow()), output, error)));
        command.Add(CreateExport(time));
        command.Add(CreateImport(time));
        return command;
    }

    private static Command CreateExport(TimeProvider time)
    {
        var (language, file, content) = (Language(), new Argument<string>("FILE") { Description = "The PO file to write; one that is there is written over." }, ContentOption.Create());
        var command = new Command("export", "Write the texts of a language as a PO file, for the tools of translators.") { language, file, content };
        Validate(command, content);
        command.SetAction((parsed, _) => RunAsync(parsed, content, async (_, files, output, error) =>
        {
            var (text, problem) = PoExport.Write(PageRegistry.Site, files, parsed.GetValue(language)!, time.GetUtcNow());
            if (text is null)
            {
                return await FailAsync(error, problem!);
            }

            await File.WriteAllTextAsync(parsed.GetValue(file)!, text);
            await output.WriteLineAsync($"{ConsoleText.Escape(parsed.GetValue(file)!)} written");
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command CreateImport(TimeProvider time)
    {
        var (language, file, content) = (Language(), new Argument<string>("FILE") { Description = "A PO file that “export” wrote and a translator changed." }, ContentOption.Create());
        var command = new Command("import", "Take the translations of a PO file into the content.") { language, file, content };
        Validate(command, content);
        command.SetAction((parsed, _) => RunAsync(parsed, content, async (folder, files, output, error) =>
        {
            var name = ConsoleText.Escape(parsed.GetValue(file)!);
            var result = new PoImport(PageRegistry.Site, files, HalfDay.From(time.GetUtcNow())).Prepare(await File.ReadAllTextAsync(parsed.GetValue(file)!), parsed.GetValue(language)!);
            if (result.Refusal is { } refusal)
            {
                return await FailAsync(error, $"{name}: {refusal}");
            }

            foreach (var written in result.Files)
            {
                await CampaignFolder.WriteAsync(folder, written);
                await output.WriteLineAsync($"{written.Path} written");
            }

            foreach (var problem in result.Problems)
            {
                await error.WriteLineAsync($"{name}{(problem.Line > 0 ? $":{problem.Line}" : "")}: {ConsoleText.Escape(problem.Message)}");
            }

            await output.WriteLineAsync($"{result.Taken} taken in, {result.Same} as they were, {result.Problems.Length} not taken in");
            return result.Problems.IsEmpty ? ExitCode.Success : ExitCode.Failed;
        }));
        return command;
    }

    private static async Task<int> ReportAsync(IReadOnlyList<ContentFile> files, string? only, HalfDay now, TextWriter output, TextWriter error)
    {
        var reports = LanguageReport.Create(PageRegistry.Site, files, now);
        if (only is not null && reports.All(report => report.Tag != only))
        {
            return await FailAsync(error, $"“{only}” is no language that the campaign is translated into");
        }

        foreach (var report in reports.Where(report => only is null || report.Tag == only))
        {
            await output.WriteLineAsync(
                $"{report.Tag}: {report.Texts - report.Missing.Length} of {report.Texts} texts translated, {report.Stale.Length} changed since, "
                + $"{report.MissingWords.Length} words of the interface missing{(report.AwaitsReview ? "; awaiting review" : "")}");
            foreach (var line in report.Missing.Select(path => $"  {path}: missing")
                .Concat(report.Stale.Select(stale => $"  {stale.Path}: changed since{(stale.Changed.IsEmpty ? "" : $": {string.Join(", ", stale.Changed)}")}"))
                .Concat(report.MissingWords.Select(word => $"  interface/{report.Tag}.yml: {word} missing")))
            {
                await output.WriteLineAsync(ConsoleText.Escape(line));
            }
        }

        return ExitCode.Success;
    }

    private static Argument<string> Language() => new("LANG") { Description = "A language of the campaign, as campaign.yml writes it." };

    private static void Validate(Command command, Option<string?> content) => command.Validators.Add(result =>
    {
        if (ContentOption.Problem(ContentOption.FolderOf(result.GetValue(content))) is { } problem)
        {
            result.AddError(problem);
        }
    });

    private static Task<int> RunAsync(ParseResult parsed, Option<string?> content, Func<string, IReadOnlyList<ContentFile>, TextWriter, TextWriter, Task<int>> work)
    {
        var (folder, output, error) = (ContentOption.FolderOf(parsed.GetValue(content)), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        return CommandErrors.GuardAsync(error, async () =>
        {
            var read = ContentFolder.Read(folder);
            return read.Diagnostics.IsEmpty ? await work(folder, read.Files, output, error) : await CommandErrors.PrintErrorsAsync(read.Diagnostics, error);
        }, CommandErrors.OfFiles);
    }

    private static async Task<int> FailAsync(TextWriter error, string problem)
    {
        await error.WriteLineAsync($"error: {ConsoleText.Escape(problem)}");
        return ExitCode.Failed;
    }
}
