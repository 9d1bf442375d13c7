using CampaignSite.Hosting;

namespace CampaignSite.Marks;

/// <summary>Asks for the day's copy every minute, for a machine may sleep over midnight and a clock may jump; after a failure sooner.</summary>
internal sealed partial class DailyTotals(MarkTotals totals, IHostApplicationLifetime host, TimeProvider time, ILogger<DailyTotals> logger) : PeriodicService(time)
{
    // The first question to the store prepares half of EF Core, and nothing of that is needed for the first page.
    private static readonly TimeSpan StartInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    protected override async Task<TimeSpan> RunAsync(CancellationToken stoppingToken) =>
        !host.ApplicationStarted.IsCancellationRequested ? StartInterval : await totals.RefreshAsync(stoppingToken) ? PollInterval : RetryInterval;

    protected override TimeSpan OnFailure(Exception problem)
    {
        Log.Failed(logger, problem.GetType().Name);
        return RetryInterval;
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Error, "The day's totals could not be copied ({Problem}); the previous ones stay")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
