namespace CampaignSite.Hosting;

/// <summary>Work that is done again and again while the site runs; a failure is tried again and never ends the host.</summary>
internal abstract class PeriodicService(TimeProvider time) : BackgroundService
{
    protected TimeProvider Time { get; } = time;

    /// <summary>A pause that doubles with each failure in a row, from the first to the longest.</summary>
    public static TimeSpan Backoff(int failures, TimeSpan first, TimeSpan max)
    {
        var pause = first * Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        return pause < max ? pause : max;
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                pause = await RunAsync(stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return; // while stopping the store is closed, and that is no failure
            }
            catch (Exception problem)
            {
                // Everything is caught, because an exception here would end the host; this work can wait, pages cannot.
                pause = OnFailure(problem);
            }

            await Task.Delay(pause, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Does the work once, and answers how long to wait until the next time.</summary>
    protected abstract Task<TimeSpan> RunAsync(CancellationToken stoppingToken);

    /// <summary>Logs what went wrong, and answers how long to wait until the next try.</summary>
    protected abstract TimeSpan OnFailure(Exception problem);
}
