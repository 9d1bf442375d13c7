using System.CommandLine;
using System.Globalization;
using CampaignSite.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Commands;

/// <summary><c>suggestions</c>: what visitors wrote, for the editors who read it. Nothing here changes a page.</summary>
internal static class SuggestionsCommand
{
    private const int Page = 50;

    public static Command Create(TimeProvider time)
    {
        var data = new Option<string?>("--data") { Description = "The site's data folder (default: data).", HelpName = "FOLDER", Recursive = true };
        var command = new Command("suggestions", "Read and decide what visitors suggested. Works while the site runs.") { data };
        data.Validators.Add(result =>
        {
            if (result.GetValue(data) is { } folder && ContentOption.Problem(folder, "the data folder") is { } problem)
            {
                result.AddError(problem);
            }
        });
        command.Add(List(data));
        command.Add(Show(data));
        command.Add(Decide(data, time, "accept", "Accept a suggestion: it will be worked into the content.", SuggestionState.Accepted));
        command.Add(Decide(data, time, "refuse", "Refuse a suggestion.", SuggestionState.Refused));
        command.Add(Export(data));
        return command;
    }

    private static Command List(Option<string?> data)
    {
        var state = State("waiting");
        var limit = new Option<int>("--limit") { Description = "How many at most.", HelpName = "N", DefaultValueFactory = _ => Page };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var n) || n < 1))
            {
                result.AddError("--limit takes a number above zero");
            }
        });
        var command = new Command("list", "One line a suggestion, oldest day first.") { state, limit };
        command.SetAction((parsed, stop) => StoreCommand.ReadAsync(parsed, data, async db =>
        {
            var chosen = Chosen(db, parsed.GetValue(state)!);
            var max = parsed.GetValue(limit);

            // The beginning is enough for a line; a whole text may be long.
            var rows = await chosen.Take(max).Select(one => new { one.Id, one.State, one.Notes, one.Received, one.Page, Text = one.Text.Substring(0, 100) }).ToListAsync(stop);
            var output = parsed.InvocationConfiguration.Output;
            foreach (var row in rows)
            {
                var notes = row.Notes == SuggestionNotes.None ? "" : $"  [{SuggestionExport.Words(row.Notes)}]";
                await output.WriteLineAsync(
                    $"{row.Id}  {SuggestionExport.Word(row.State),-8}  {SuggestionExport.Day(row.Received)}  {SuggestionText.Line(row.Page ?? "-", 40)}  {SuggestionText.Line(row.Text, 60)}{notes}");
            }

            var all = await chosen.CountAsync(stop);
            await output.WriteLineAsync(all == 0 ? "No suggestions." : all > rows.Count ? $"{rows.Count} of {all}; more with --limit {all}" : $"{all} in all");
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Show(Option<string?> data)
    {
        var id = Id();
        var command = new Command("show", "One suggestion in full. Characters that hide or reverse text are written out, as ⟦U+202E⟧.") { id };
        command.SetAction((parsed, stop) => StoreCommand.ReadAsync(parsed, data, async db =>
        {
            if (await db.Set<Suggestion>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == parsed.GetValue(id), stop) is not { } found)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"error: there is no suggestion {parsed.GetValue(id)}; list --state all names those there are");
                return ExitCode.Failed;
            }

            await SuggestionText.WriteAsync(found, parsed.InvocationConfiguration.Output);
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Decide(Option<string?> data, TimeProvider time, string name, string description, SuggestionState decision)
    {
        var id = Id();
        var command = new Command(name, description) { id };
        command.SetAction((parsed, stop) => SuggestionDecision.RunAsync(parsed, data, time, parsed.GetValue(id)!, decision, stop));
        return command;
    }

    private static Command Export(Option<string?> data)
    {
        var state = State("all");
        var format = new Option<string>("--format") { Description = "csv for a spreadsheet, json for programs.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json");
        var command = new Command("export", "All suggestions as one file, on standard output.") { state, format };
        command.SetAction((parsed, _) => StoreCommand.ReadAsync(parsed, data, async db =>
        {
            var (chosen, output) = (Chosen(db, parsed.GetValue(state)!).AsAsyncEnumerable(), parsed.InvocationConfiguration.Output);
            await (parsed.GetValue(format) == "json" ? SuggestionExport.WriteJsonAsync(chosen, output) : SuggestionExport.WriteCsvAsync(chosen, output));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Argument<string> Id()
    {
        var id = new Argument<string>("ID") { Description = "As list prints it." };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && !SuggestionId.IsValid(word.Value))
            {
                result.AddError("ID is not one of a suggestion; list prints them");
            }
        });
        return id;
    }

    private static Option<string> State(string usual)
    {
        var state = new Option<string>("--state") { Description = "Which ones; waiting is open and held.", DefaultValueFactory = _ => usual };
        state.AcceptOnlyFromAmong(["waiting", "all", .. Enum.GetValues<SuggestionState>().Select(SuggestionExport.Word)]);
        return state;
    }

    private static IQueryable<Suggestion> Chosen(DbContext db, string word)
    {
        SuggestionState[] states = word switch
        {
            "all" => Enum.GetValues<SuggestionState>(),
            "waiting" => [SuggestionState.Open, SuggestionState.Held],
            _ => [.. Enum.GetValues<SuggestionState>().Where(state => SuggestionExport.Word(state) == word)],
        };
        return db.Set<Suggestion>().AsNoTracking().Where(one => states.Contains(one.State)).OrderBy(one => one.Received).ThenBy(one => one.Id);
    }
}
