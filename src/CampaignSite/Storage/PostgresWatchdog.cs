using Npgsql;

namespace CampaignSite.Storage;

/// <summary>Ends statements of a server that hangs: it keeps its connections and never answers, and another may have taken over meanwhile.</summary>
/// <param name="connection">The open one that they run on.</param>
internal sealed class PostgresWatchdog(NpgsqlConnection connection)
{
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromSeconds(1);

    /// <summary>Runs them to their end, however long they take, while the server of our connection answers others.</summary>
    /// <exception cref="StoreException">It does not answer any more.</exception>
    public async Task RunAsync(Func<CancellationToken, Task> statements)
    {
        using var stop = new CancellationTokenSource();
        var run = statements(stop.Token);
        while (!run.IsCompleted)
        {
            await run.WaitAsync(ProbeInterval, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!run.IsCompleted && !await AnswersAsync())
            {
                await stop.CancelAsync();
                await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw new StoreException(StoreError.TimedOut);
            }
        }

        await run;
    }

    // Asked of the host that has our connection: of several, one that has taken over would answer in its place.
    private async Task<bool> AnswersAsync()
    {
        var same = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Host = connection.Host, Port = connection.Port, TargetSessionAttributes = null };
        try
        {
            await using var other = connection.CloneWith(same.ToString());
            await other.OpenAsync();
            return true;
        }
        catch (PostgresException)
        {
            return true; // it has no room for another connection, and says so
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
