using CampaignSite.Hosting;

namespace CampaignSite.Retention;

/// <summary>Looks every minute whether the UTC day has changed, for a machine may sleep over midnight; after a failure it waits longer each time.</summary>
internal sealed partial class RetentionService(PurgeJob purge, TimeProvider time, ILogger<RetentionService> logger) : PeriodicService(time)
{
    private static readonly TimeSpan StartInterval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan InitialBackoff = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MaxBackoff = TimeSpan.FromMinutes(10);

    // The store says itself that it is away. That the purge had to wait for it, or for a machine that is busy with its start, is an
    // error only when it goes on.
    private const int AttemptsBeforeWarning = 2;

    private int _failures;

    /// <summary>How long to wait after so many failures in a row.</summary>
    public static TimeSpan BackoffAfter(int failures) => Backoff(failures, InitialBackoff, MaxBackoff);

    protected override async Task<TimeSpan> RunAsync(CancellationToken stoppingToken)
    {
        if (!purge.CanBegin)
        {
            // A store that is still being opened, perhaps for long on a slow disk, has not failed.
            return StartInterval;
        }

        if (await purge.RunAsync(stoppingToken))
        {
            _failures = 0;
            return PollInterval;
        }

        stoppingToken.ThrowIfCancellationRequested();
        if (_failures >= AttemptsBeforeWarning)
        {
            return Fail("store");
        }

        Log.Waits(logger, ++_failures);
        return BackoffAfter(_failures);
    }

    protected override TimeSpan OnFailure(Exception problem) => Fail(problem.GetType().Name);

    private TimeSpan Fail(string problem)
    {
        purge.Fail();
        Log.Failed(logger, problem, ++_failures);
        return BackoffAfter(_failures);
    }

    private static partial class Log
    {
        [LoggerMessage(1302, LogLevel.Error, "Expired data could not be deleted ({Problem}, {Failures} times in a row); it will be tried again")]
        public static partial void Failed(ILogger logger, string problem, int failures);

        [LoggerMessage(1304, LogLevel.Warning, "Expired data could not be deleted yet: the store was not ready ({Failures} times in a row); it will be tried again")]
        public static partial void Waits(ILogger logger, int failures);
    }
}
