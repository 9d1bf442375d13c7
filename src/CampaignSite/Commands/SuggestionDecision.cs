using System.CommandLine;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Commands;

/// <summary><c>accept</c> and <c>refuse</c>: written here where no site runs; else left to the site, the one writer (decision 0051).</summary>
internal static class SuggestionDecision
{
    private static readonly TimeSpan SiteTimeout = TimeSpan.FromSeconds(8);

    public static Task<int> RunAsync(ParseResult parsed, Option<string?> data, TimeProvider time, string id, SuggestionState decision, CancellationToken stop) =>
        StoreCommand.GuardAsync(parsed, data, async (options, provider) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (await StateAsync(provider, id, stop) is not { } before)
            {
                await error.WriteLineAsync($"error: there is no suggestion {id}; list --state all names those there are");
                return ExitCode.Failed;
            }

            try
            {
                using var database = await provider.OpenAsync();
                await using var transaction = await database.BeginAsync();
                await SuggestionStore.DecideAsync(database.Context, id, decision, time.GetUtcToday(), stop);
                await database.CommitAsync(transaction);
            }
            catch (DataFolderInUseException inUse)
            {
                if (!await LeftToTheSiteAsync(options.Folder, provider, id, decision, time, stop))
                {
                    await error.WriteLineAsync($"error: {inUse.Message} That process did not take the decision; nothing is changed. Try again, as the user that runs the site, or stop it first.");
                    return ExitCode.Failed;
                }
            }

            await output.WriteLineAsync($"{id}: {SuggestionExport.Word(before)} -> {SuggestionExport.Word(decision)}");
            return ExitCode.Success;
        });

    private static async Task<bool> LeftToTheSiteAsync(string folder, StorageProvider provider, string id, SuggestionState decision, TimeProvider time, CancellationToken stop)
    {
        if (!DecisionImportService.TryPut(folder, id, decision))
        {
            return false;
        }

        var paper = DecisionImportService.FileOf(folder, id, decision);
        for (var waited = TimeSpan.Zero; File.Exists(paper) && waited < SiteTimeout; waited += TimeSpan.FromSeconds(0.1))
        {
            await Task.Delay(TimeSpan.FromSeconds(0.1), time, stop);
        }

        // Deleted, so that it is not carried out unexpectedly later.
        File.Delete(paper);
        return await StateAsync(provider, id, stop) == decision;
    }

    private static Task<SuggestionState?> StateAsync(StorageProvider provider, string id, CancellationToken stop) =>
        provider.ReadAsync(db => db.Set<Suggestion>().Where(one => one.Id == id).Select(one => (SuggestionState?)one.State).SingleOrDefaultAsync(stop));
}
