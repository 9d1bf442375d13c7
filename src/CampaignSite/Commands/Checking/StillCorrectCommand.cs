using System.CommandLine;
using CampaignSite.Content;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Files;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Commands.Checking;

/// <summary><c>still-correct</c>: writes into the content that contacts were looked at and are as they were.</summary>
internal static class StillCorrectCommand
{
    public static Command Create(TimeProvider time)
    {
        var names = new Argument<string[]>("NAME") { Description = "As “due” lists them: gb/embassy, us/consulate-houston, actions/sign-the-petition.", Arity = ArgumentArity.OneOrMore };
        var how = new Option<CheckMethod>("--how") { Description = "called, live-page, archived-page or document.", Required = true, HelpName = "HOW", CustomParser = Words.Enum<CheckMethod> };
        var source = new Option<string?>("--source") { Description = "What was looked at, if it is another page or document than before.", HelpName = "TEXT" };
        var sourceDate = new Option<PartialDate?>("--source-date") { Description = "Of what day an archived page or a document is: 2026-11-22, 2026-11 or 2026.", HelpName = "DATE", CustomParser = Words.Date };
        var on = new Option<PartialDate?>("--on") { Description = "The day of the look (default: today).", HelpName = "DATE", CustomParser = Words.Day };
        var by = new Option<string?>("--by") { Description = "Who looked: a pseudonym. Without it the name of the last time goes.", HelpName = "NAME" };
        var content = ContentOption.Create();
        var command = new Command("still-correct", "Say that contacts were checked and are still correct.") { names, how, source, sourceDate, on, by, content };
        command.Validators.Add(result =>
        {
            if (ContentOption.Problem(ContentOption.FolderOf(result.GetValue(content))) is { } problem)
            {
                result.AddError(problem);
            }
            else if (result.GetValue(names)?.FirstOrDefault(name => name.StartsWith('-')) is { } option)
            {
                result.AddError($"“{ConsoleText.Escape(option)}” is not an option of still-correct");
            }
        });
        command.SetAction((parsed, _) =>
        {
            var today = time.GetUtcToday();
            var confirmation = new CheckConfirmation(parsed.GetValue(how), parsed.GetValue(on)?.First ?? today, parsed.GetValue(source), parsed.GetValue(sourceDate), parsed.GetValue(by));
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return CommandErrors.GuardAsync(
                error,
                () => RunAsync(ContentOption.FolderOf(parsed.GetValue(content)), parsed.GetValue(names)!, confirmation, HalfDay.From(time.GetUtcNow()), output, error),
                CommandErrors.OfFiles);
        });
        return command;
    }

    private static async Task<int> RunAsync(string folder, string[] names, CheckConfirmation confirmation, HalfDay now, TextWriter output, TextWriter error)
    {
        var read = ContentFolder.Read(folder);
        if (!read.Diagnostics.IsEmpty)
        {
            return await CommandErrors.PrintErrorsAsync(read.Diagnostics, error);
        }

        var result = new CheckUpdate(PageRegistry.Site, read.Files, now).Prepare(names, confirmation);
        if (!result.Problems.IsEmpty)
        {
            foreach (var problem in result.Problems)
            {
                await error.WriteLineAsync($"error: {ConsoleText.Escape(problem)}");
            }

            return ExitCode.Failed;
        }

        foreach (var file in result.Files)
        {
            await CampaignFolder.WriteAsync(folder, file);
        }

        foreach (var due in result.Checks)
        {
            var isOld = now.Day.DayNumber - due.Check!.CountsFrom.DayNumber > due.Days;
            await output.WriteLineAsync($"{due.At.Path}:{due.At.Line}: {due.Name}: checked {due.Check.On:yyyy-MM-dd}, {ConsoleText.Escape(due.Check.Source)}{(isOld ? $"; {due.Check.CountsFrom:yyyy-MM-dd} is more than {due.Days} days ago, so it goes on being due" : "")}");
        }

        return ExitCode.Success;
    }
}
