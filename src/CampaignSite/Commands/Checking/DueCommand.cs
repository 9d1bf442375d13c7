using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CampaignSite.Content;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Sources;
using CampaignSite.Links;
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
        var links = LinksCommand.CacheOption();
        var data = new Option<string?>("--data") { Description = "The site's data folder, to show beside each contact what visitors reported of it.", HelpName = "FOLDER" };
        var content = ContentOption.Create();
        var command = new Command("due", "List what to check next: what readers at risk rely on, then what is known to be wrong, then what most actions and letters lead to, the oldest first.") { limit, all, json, links, data, content };
        command.Validators.Add(result =>
        {
            if (ContentOption.Problem(ContentOption.FolderOf(result.GetValue(content))) is { } problem)
            {
                result.AddError(problem);
            }
            else if (result.GetValue(data) is { } store && ContentOption.Problem(store, "the data folder") is { } missing)
            {
                result.AddError(missing);
            }
            else if (result.GetValue(limit) < 1)
            {
                result.AddError("--limit is a number from 1");
            }
        });
        command.SetAction((parsed, _) =>
        {
            Task<int> PrintAsync(ILookup<string, ContactReports> reports) => RunAsync(
                ContentOption.FolderOf(parsed.GetValue(content)),
                new Findings(LinkCache.Read(parsed.GetValue(links) ?? LinkCache.FileName), reports),
                parsed.GetValue(all) ? int.MaxValue : parsed.GetValue(limit) ?? UsualLimit,
                parsed.GetValue(json),
                HalfDay.From(time.GetUtcNow()),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error);
            return CommandErrors.GuardAsync(
                parsed.InvocationConfiguration.Error,
                () => parsed.GetValue(data) is null
                    ? PrintAsync(Enumerable.Empty<ContactReports>().ToLookup(one => one.Office))
                    : StoreCommand.ReadAsync(parsed, data, async store => await PrintAsync(await ContactReports.ReadAsync(store))),
                failed => failed is InvalidDataException ? (ExitCode.Failed, failed.Message) : CommandErrors.OfFiles(failed));
        });
        return command;
    }

    private static async Task<int> RunAsync(string folder, Findings findings, int limit, bool isJson, HalfDay now, TextWriter output, TextWriter error)
    {
        var source = new ContentSource(folder);
        var result = source.Load(source.Read(folder), now);
        if (result.Campaign is not { } campaign)
        {
            return await CommandErrors.PrintErrorsAsync(result.Diagnostics, error);
        }

        var due = InOrder(campaign, findings).ToList();
        var shown = due.Take(limit).ToList();
        if (isJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(shown, JsonReport.Options));
            return ExitCode.Success;
        }

        foreach (var entry in shown)
        {
            await output.WriteLineAsync($"{entry.Path}:{entry.Line}: {entry.Name}: {(entry.Checked is null ? "not checked yet" : $"checked {entry.Checked}")}{(entry.Uses > 0 ? $", used by {entry.Uses}" : "")}");
            await output.WriteLineAsync($"    {ConsoleText.Escape(entry.Page ?? "no page is known; look for one, or call")}");
            foreach (var broken in entry.Broken)
            {
                await output.WriteLineAsync($"    broken: {ConsoleText.Escape(LinkReport.Describe(broken, campaign))}");
            }

            foreach (var one in entry.Reports)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"    reported: {one.Field} did not work, on {one.Days} {(one.Days == 1 ? "day" : "days")}, last {one.Last:yyyy-MM-dd}; suggestions show {string.Join(" or ", one.Ids)}"));
            }
        }

        var elsewhere = BrokenElsewhere(result.Links, findings.Links, due);
        foreach (var (at, broken) in elsewhere.Take(limit))
        {
            await output.WriteLineAsync($"{at.Path}:{at.Line}: broken: {ConsoleText.Escape(LinkReport.Describe(broken, campaign))}");
        }

        if (elsewhere.Count > 0)
        {
            await output.WriteLineAsync($"{Math.Min(elsewhere.Count, limit)} of {elsewhere.Count} broken links elsewhere; links lists them all");
        }

        await output.WriteLineAsync(due.Count == 0
            ? "nothing is due"
            : $"{shown.Count} of {due.Count} due{(shown.Count < due.Count ? "; --all lists the rest" : "")}. Still correct? still-correct {shown[0].Name} … --how live-page");
        return ExitCode.Success;
    }

    // A reader at risk cannot see who looked last. Then what is known to be wrong; of the rest, what more people are sent to comes first.
    private static IEnumerable<DueEntry> InOrder(Campaign campaign, Findings findings) =>
        from due in DueCheck.All(campaign)
        let entry = new DueEntry(
            due.Name,
            due.At.Path,
            due.At.Line,
            due.IsUnchecked ? null : due.Check!.CountsFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            due.CountUses(campaign),
            due.IsSafety,
            due.PageToCheck,
            [.. AddressesOf(due).Select(findings.Links.Find).OfType<LinkResult>().Where(result => result.IsBroken)],
            due.Of is null ? [] : [.. findings.Reports[due.Name]])
        where due.IsDue(campaign) || entry.IsInDoubt
        orderby entry.IsSafety descending, entry.IsInDoubt descending, entry.Uses descending, due.IsUnchecked ? DateOnly.MinValue : due.Check!.CountsFrom, entry.Name
        select entry;

    private static IEnumerable<string> AddressesOf(DueCheck due) =>
        new[] { due.Page, due.Check?.Source }.OfType<string>().Select(address => address.Split('#')[0]).Distinct();

    // What no check names: sources, links of texts.
    private static List<(Location At, LinkResult Result)> BrokenElsewhere(IEnumerable<OutwardLink> links, LinkCache cache, IEnumerable<DueEntry> due)
    {
        var named = due.SelectMany(entry => entry.Broken).Select(result => result.Address).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from link in links
               let result = cache.Find(LinkReport.AddressOf(link))
               where result is { IsBroken: true } && named.Add(result.Address)
               orderby link.At
               select (link.At, result),
        ];
    }

    /// <summary>What was found elsewhere than in the content: by <c>links</c>, and by visitors.</summary>
    private sealed record Findings(LinkCache Links, ILookup<string, ContactReports> Reports);
}
