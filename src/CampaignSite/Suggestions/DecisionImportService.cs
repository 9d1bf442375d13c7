using CampaignSite.Hosting;
using CampaignSite.Storage;
using Microsoft.Extensions.Options;

namespace CampaignSite.Suggestions;

/// <summary>
/// Takes editors' decisions while the site runs: empty files named <c>k7m3qx.accepted</c> in a folder below the data folder. The command
/// line must not write the database beside the site, so it leaves a file and the site, the one writer, does it (decision 0051).
/// </summary>
internal sealed partial class DecisionImportService(
    SuggestionStore suggestions, IOptions<StorageOptions> options, TimeProvider time, ILogger<DecisionImportService> logger) : PeriodicService(time)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private static readonly SuggestionState[] Decisions = [SuggestionState.Accepted, SuggestionState.Refused];

    // After a trouble, which is mostly a folder of another user's: a line a second would bury the log.
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMinutes(1);

    /// <summary>The file that says one decision.</summary>
    public static string FileOf(string dataFolder, string id, SuggestionState decision) =>
        Path.Combine(Folder(dataFolder), $"{id}.{SuggestionExport.Word(decision)}");

    /// <summary>Leaves a decision to the site that holds the data folder; false where no site takes any.</summary>
    public static bool TryPut(string dataFolder, string id, SuggestionState decision)
    {
        // The site makes the folder: one of another user's would lock it out for good.
        if (!Directory.Exists(Folder(dataFolder)))
        {
            return false;
        }

        File.Open(FileOf(dataFolder, id, decision), DataFolder.PrivateFile(FileMode.OpenOrCreate)).Dispose();
        return true;
    }

    protected override TimeSpan OnFailure(Exception problem)
    {
        Log.Failed(logger, problem.GetType().Name);
        return RetryInterval;
    }

    protected override async Task<TimeSpan> RunAsync(CancellationToken stoppingToken)
    {
        var folder = Folder(options.Value.Folder);
        DataFolder.Make(folder);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            // Anything else in the folder is not ours to read or to delete.
            var (id, word) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
            var decision = Decisions.FirstOrDefault(decision => word == $".{SuggestionExport.Word(decision)}");
            if (decision != default && SuggestionId.IsValid(id) && await suggestions.DecideAsync(id, decision, stoppingToken))
            {
                File.Delete(file);
            }
        }

        return PollInterval;
    }

    private static string Folder(string dataFolder) => Path.Combine(dataFolder, "decisions");

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Error, "Editors' decisions could not be imported ({Problem}); trying again")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
