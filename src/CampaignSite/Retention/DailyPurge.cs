namespace CampaignSite.Retention;

/// <summary>Looks every minute whether the UTC day has changed, for a machine may sleep over midnight; after a failure it waits longer each time.</summary>
internal sealed partial class DailyPurge(Purge purge, TimeProvider time, ILogger<DailyPurge> logger) : BackgroundService
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    // The store says itself that it is away. That the purge had to wait for it, or for a machine that is busy with its start, is an
    // error only when it goes on.
    private const int StoreTriesWithoutAlarm = 2;

    private int _failures;

    /// <summary>How long to wait after so many failures in a row.</summary>
    public static TimeSpan PauseAfter(int failures)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(failures - 1, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // A store that is still being opened, perhaps for long on a slow disk, has not failed.
            var pause = Moment;
            if (purge.CanBegin)
            {
                await TryAsync(stoppingToken);
                pause = _failures == 0 ? Glance : PauseAfter(_failures);
            }

            await Task.Delay(pause, time, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await purge.RunAsync(stoppingToken))
            {
                _failures = 0;
                return;
            }

            if (!stoppingToken.IsCancellationRequested)
            {
                Wait(); // while stopping the store is closed, and that is no failure
            }
        }
        catch (Exception problem)
        {
            // Everything is caught, because an exception here would end the host; the rows can wait, pages cannot.
            if (!stoppingToken.IsCancellationRequested)
            {
                Fail(problem.GetType().Name);
            }
        }
    }

    private void Wait()
    {
        if (_failures < StoreTriesWithoutAlarm)
        {
            Log.Waits(logger, ++_failures);
        }
        else
        {
            Fail("store");
        }
    }

    private void Fail(string problem)
    {
        purge.Fail();
        Log.Failed(logger, problem, ++_failures);
    }

    private static partial class Log
    {
        [LoggerMessage(1302, LogLevel.Error, "What is past its days could not be deleted ({Problem}, {Failures} times in a row); it will be tried again")]
        public static partial void Failed(ILogger logger, string problem, int failures);

        [LoggerMessage(1304, LogLevel.Warning, "What is past its days could not be deleted yet, the store was not ready ({Failures} times in a row); it will be tried again")]
        public static partial void Waits(ILogger logger, int failures);
    }
}
