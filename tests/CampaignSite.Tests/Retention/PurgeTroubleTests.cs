using CampaignSite.Marks;
using CampaignSite.Retention;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Retention;

[Trait("Category", "Slow")]
public sealed class PurgeTroubleTests
{
    private readonly FakeTimeProvider _time = new(SaltmarshSite.Noon);

    [Fact]
    public async Task R17_a_purge_that_throws_is_counted_tried_again_and_never_ends_the_site()
    {
        var throws = true;
        await using var site = await StartAsync((_, _, _) => throws ? throw new InvalidOperationException("canary") : Task.FromResult(0));

        await Wait.UntilAsync(_time, () => site.Log.Lines.Any(line => line.Contains("(InvalidOperationException, 1 times in a row)", StringComparison.Ordinal)));
        Assert.Contains("retention: failing\n", await site.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("Body of home", await site.Client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);

        throws = false;
        await UntilGoodAsync(site);
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_start_on_a_busy_machine_is_no_error()
    {
        var slow = true;
        await using var site = await StartAsync(async (_, _, ct) =>
        {
            // Longer than a visitor's write is waited for.
            await Task.Delay(slow ? TimeSpan.FromSeconds(3) : TimeSpan.Zero, _time, ct);
            slow = false;
            return 0;
        });

        await UntilGoodAsync(site);

        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("could not be deleted", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_is_away_is_waited_for_with_a_warning_and_is_an_error_from_the_third_time_on()
    {
        await using var world = await StoreWorld.StartedAsync();
        using var log = new CapturedLog();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var purge = new RetentionService(world.Purge, _time, loggers.CreateLogger<RetentionService>());
        world.Store.Close();
        world.Store.SetUnavailable(StoreError.Locked);

        await purge.StartAsync(CancellationToken.None);
        await Wait.UntilAsync(_time, () => log.Lines.Count > 2);
        await purge.StopAsync(CancellationToken.None);

        Assert.Equal(["Warning", "Warning", "Error"], log.Lines.Take(3).Select(line => line.Split(' ')[0]));
        Assert.Equal(RetentionState.Failing, world.Purge.State);
    }

    [Fact]
    public void R17_the_pause_doubles_and_has_an_end()
    {
        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 600, 600], Enumerable.Range(1, 9).Select(failures => (int)RetentionService.BackoffAfter(failures).TotalSeconds));
        Assert.Equal(TimeSpan.FromMinutes(10), RetentionService.BackoffAfter(int.MaxValue));
    }

    [Fact]
    public async Task R6_a_locked_store_is_purged_when_it_is_free_again()
    {
        await using var world = await StoreWorld.StartedAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        await world.LiveAsync(89);
        world.Time.Now = world.Time.Now.AddDays(1);
        using (var outsider = world.Outsider())
        {
            SqlitePragmas.Scalar(outsider, "BEGIN EXCLUSIVE");
            Assert.False(await world.Purge.RunAsync());
        }

        await world.UntilAsync(StoreState.Available);
        await world.PurgeAsync();
        Assert.Equal(0, world.Number("SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task R5_damage_that_the_nightly_check_finds_is_said_and_pages_go_on()
    {
        await using var world = await StoreWorld.StartedAsync();
        world.Run("INSERT INTO marks SELECT randomblob(32), 'a', 1, '2026-11-22' FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i FROM n)");
        await world.PurgeAsync();
        await Wait.UntilAsync(() => new FileInfo(world.File + "-wal").Length == 0); // all of it is in the file now, nothing in the log
        using (var file = File.Open(world.File, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Position = 40 * 4096;
            file.Write(new byte[4096]);
        }

        Assert.False(await world.Store.CompactAsync());

        await Wait.UntilAsync(() => world.Log.Lines.Any(line => line.Contains("(Damaged)", StringComparison.Ordinal)));
        await UntilPutAsideAsync(world);
        Assert.Equal(MarkResult.Stored, await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done));
    }

    [Fact]
    public async Task R5_a_damaged_index_which_no_opening_sees_is_put_aside_once_and_the_next_night_is_quiet()
    {
        await using var world = await StoreWorld.StartedAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        world.Run("CREATE INDEX wrong ON marks (day); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX wrong ON marks (outcome)' WHERE name = 'wrong'");
        await world.StopAsync();
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        Assert.Equal(1, world.Number("SELECT count(*) FROM marks"));

        Assert.False(await world.Store.CompactAsync());

        await UntilPutAsideAsync(world);
        await world.PurgeAsync();
        Assert.Equal(RetentionState.Good, world.Purge.State);
        Assert.Single(world.Log.Lines, line => line.Contains("failed (Damaged)", StringComparison.Ordinal));
    }

    private async Task<RunningSite> StartAsync(Func<SiteDbContext, DateOnly, CancellationToken, Task<int>> delete)
    {
        var site = await RunningSite.StartAsync(adjust: services => services.AddSingleton<TimeProvider>(_time).AddSingleton(new RetentionRule(delete, (_, _, _) => Task.FromResult(0))));
        await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Available);
        return site;
    }

    private Task UntilGoodAsync(RunningSite site) => Wait.UntilAsync(_time, async () =>
        (await site.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).Contains("retention: good\n", StringComparison.Ordinal));

    private static Task UntilPutAsideAsync(StoreWorld world) => Wait.UntilAsync(() =>
        world.Store.State == StoreState.Available && File.Exists(Path.Combine(world.Folder, "site.db.damaged-2026-11-22")));
}
