using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults.Postgres;

/// <summary>Signal 9 to the program, and to the database server below it, while visitors are at it.</summary>
[Trait("Category", "Process")]
public sealed class PostgresKillTests(OwnPostgresCluster own, ITestOutputHelper output) : IClassFixture<OwnPostgresCluster>, IDisposable
{
    private readonly Random _chance = new(FaultRun.Seed);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task R1_N9_what_a_visitor_was_told_is_kept_on_PostgreSQL_survives_kill_9_of_the_program()
    {
        var database = await own.CreateDatabaseAsync();
        var rounds = FaultRun.Size(usual: 1, full: 200);
        var (available, lost) = (new Sample(), new List<string>());
        var site = await StartAsync(database);
        await using var visitors = new Visitors(site.Address, FaultRun.Seed) { Mix = VisitorMix.Writing };
        for (var round = 0; round < rounds; round++)
        {
            await BeginAsync(visitors);
            await site.Site.KillAsync();
            await visitors.StopAsync();
            await site.DisposeAsync();

            site = await StartAsync(database);
            visitors.Address = site.Address;
            available.Add(site.ToStore);
            lost.AddRange(await visitors.FindLostAsync(visitors.Latest));
            await AssertTotalsAsync(database);
        }

        lost.AddRange(await FindLostAtTheEndAsync(visitors, database));
        await site.DisposeAsync();
        FaultRun.Record(output, "R1", $"the program, PostgreSQL, {rounds} rounds, {Kept(visitors)} acknowledged, {lost.Count} lost, restart to the store {available}");
        Assert.Equal([], lost);
        Assert.InRange(visitors.AcknowledgedMarks, rounds, int.MaxValue);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task R20_R1_N9_what_was_acknowledged_survives_kill_9_of_the_database_server_and_every_page_is_read_meanwhile(bool isKilled)
    {
        var database = await own.CreateDatabaseAsync();
        var rounds = FaultRun.Size(usual: 1, full: 200);
        var (healed, slowest, lost) = (new Sample(), 0.0, new List<string>());
        await using var site = await StartAsync(database);
        await using var visitors = new Visitors(site.Address, FaultRun.Seed) { Mix = new VisitorMix(Mark: 50, Undo: 8, Suggest: 1, Read: 41), Patience = PostgresTroubleTests.Patience };
        for (var round = 0; round < rounds; round++)
        {
            await BeginAsync(visitors);
            await (isKilled ? own.Cluster.KillAsync() : own.Cluster.CrashAsync());
            await Task.Delay(_chance.Next(0, 500));
            await own.Cluster.StartAsync();

            // What the page says of the store is older than the crash until a write or a poll has met it.
            var marks = visitors.Report.Status(VisitorDeed.Mark, 303);
            healed.Add((await Wait.UntilAsync(() => visitors.Report.Status(VisitorDeed.Mark, 303) > marks)).TotalMilliseconds);
            await visitors.StopAsync();

            AssertAllRead(visitors.Report);
            slowest = Math.Max(slowest, visitors.Report.Percentile(1, VisitorDeed.Read));
            await LoadedSite.UntilStoreAsync(site.Address, "available");
            lost.AddRange(await visitors.FindLostAsync(visitors.Latest));
            await AssertTotalsAsync(database);
        }

        lost.AddRange(await FindLostAtTheEndAsync(visitors, database));
        FaultRun.Record(output, "R20", $"the database server {(isKilled ? "killed with signal 9" : "stopped at once")}, {rounds} rounds, {Kept(visitors)} acknowledged, {lost.Count} lost, every page read, the slowest in {slowest:F0} ms, writes back after the start {healed}");
        Assert.Equal([], lost);
        Assert.InRange(visitors.AcknowledgedMarks, rounds, int.MaxValue);
        Assert.InRange(healed.Max, 0, 10_000);
    }

    internal static void AssertAllRead(LoadReport report)
    {
        Assert.True(report.Status(VisitorDeed.Read, 200) > 0);
        Assert.DoesNotContain("Read 5", report.ToString(), StringComparison.Ordinal);
        Assert.Equal((0, 0), (report.ServerErrors, report.CutBy(Enum.GetValues<Cut>())));
    }

    private static string Kept(Visitors visitors) => $"{visitors.AcknowledgedMarks} marks and {visitors.AcknowledgedSuggestions.Count} suggestions";

    private Task<LoadedSite> StartAsync(string database) => LoadedSite.StartAsync(_folder, ("Storage__Provider", "Postgres"), ("Storage__ConnectionString", database));

    // At a moment by chance after the first mark that was kept.
    private async Task BeginAsync(Visitors visitors)
    {
        visitors.Start();
        await Wait.UntilAsync(() => visitors.Report.Status(VisitorDeed.Mark, 303) > 0);
        await Task.Delay(_chance.Next(0, 200));
    }

    private async Task AssertTotalsAsync(string database) => Assert.Equal(
        await ReadAsync("SELECT count(*) FROM marks WHERE outcome = 1", database), await ReadAsync("SELECT coalesce(sum(done), 0) FROM action_totals", database));

    private async Task<IEnumerable<string>> FindLostAtTheEndAsync(Visitors visitors, string database)
    {
        var texts = (await ReadAsync("SELECT coalesce(string_agg(text, '|'), '') FROM suggestions", database))!.Split('|');
        return (await visitors.FindLostAsync()).Concat(visitors.AcknowledgedSuggestions.Except(texts, StringComparer.Ordinal));
    }

    private Task<string?> ReadAsync(string sql, string database) => own.Cluster.ReadAsync(sql, PostgresCluster.NameOf(database));
}
