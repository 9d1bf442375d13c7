namespace CampaignSite.Marks;

/// <summary>Asks for the day's copy every minute, for a machine may sleep over midnight and a clock may jump; after a failure sooner.</summary>
internal sealed partial class DailyTotals(MarkTotals totals, TimeProvider time, ILogger<DailyTotals> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var taken = false;
            try
            {
                taken = await totals.RefreshAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // An exception here would end the host, and a figure is not worth a site.
                Log.Failed(logger, problem.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(taken ? 60 : 5), time, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Error, "The day's totals could not be copied ({Problem}); the last ones stay")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
