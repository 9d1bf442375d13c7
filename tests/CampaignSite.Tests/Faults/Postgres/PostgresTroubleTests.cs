using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults.Postgres;

/// <summary>Everything that can be wrong with the database server, under a site that goes on running under load.</summary>
[Trait("Category", "Process")]
public sealed class PostgresTroubleTests(OwnPostgresCluster own, ITestOutputHelper output) : IClassFixture<OwnPostgresCluster>
{
    /// <summary>Long, because the machine of the tests may be busy; the slowest page is in the record.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string Newer = "99991231235959_OfANewerVersion";

    [Theory]
    [InlineData(PostgresTrouble.StandsStill)]
    [InlineData(PostgresTrouble.PortClosed)]
    [InlineData(PostgresTrouble.LineSilent)]
    [InlineData(PostgresTrouble.FiveSecondsSlow)]
    [InlineData(PostgresTrouble.DiskFull)]
    [InlineData(PostgresTrouble.WrongPassword)]
    [InlineData(PostgresTrouble.NewerSchema)]
    public async Task R20_N8_N9_every_page_is_read_nothing_acknowledged_is_lost_and_writes_are_back_within_ten_seconds(PostgresTrouble trouble)
    {
        Assert.SkipUnless(FaultRun.IsAskedFor || trouble is PostgresTrouble.PortClosed or PostgresTrouble.WrongPassword or PostgresTrouble.NewerSchema, FaultRun.OnlyWhenAsked);
        using var disk = trouble == PostgresTrouble.DiskFull ? await MakeDiskAsync() : null;
        var database = await own.CreateDatabaseAsync(disk?.Place);
        await using var line = new DatabaseLine(own.Cluster);
        await own.Cluster.RunAsync("ALTER ROLE site PASSWORD 'right'");
        await using var site = await SaltmarshSite.StartAsync(clock: null, folder: null, "--Storage:Provider=Postgres", $"--Storage:ConnectionString={line.Through(database)};Password=right");
        await using var visitors = new Visitors(site.Address, FaultRun.Seed) { Count = 6, PerSecond = 120, Patience = Patience };
        visitors.Start();
        await Wait.UntilAsync(() => visitors.Report.Status(VisitorDeed.Mark, 303) > 20);

        await BeginAsync(trouble, line, database, disk);
        try
        {
            // Longer than any pause between two tries.
            await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Unavailable);
            await Task.Delay(TimeSpan.FromSeconds(FaultRun.Size(usual: 1, full: 40)));
        }
        finally
        {
            await EndAsync(trouble, line, database, disk);
        }

        var healed = await UntilStoredAsync(visitors);
        await visitors.StopAsync();

        PostgresKillTests.AssertAllRead(visitors.Report);
        Assert.True(visitors.Report.Unavailable > 0);
        var lost = await visitors.FindLostAsync();
        var slowest = visitors.Report.Percentile(1, VisitorDeed.Read);
        FaultRun.Record(output, "R20", $"{trouble}, {visitors.Report.Status(VisitorDeed.Read, 200)} pages read, the slowest in {slowest:F0} ms, {visitors.AcknowledgedMarks} marks acknowledged, {lost.Count} lost, {visitors.Report.Unavailable} forms told that it is away, writes back after {healed.TotalMilliseconds:F0} ms");
        if (disk is not null)
        {
            await own.Cluster.DropAsync(PostgresCluster.NameOf(database));
        }

        Assert.Equal([], lost);
        Assert.True(visitors.AcknowledgedMarks > 0);
        Assert.InRange(healed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task R20_N9_when_the_primary_is_killed_or_stands_still_writes_are_back_within_ten_seconds_of_the_promotion(bool standsStill)
    {
        var (rounds, back, acknowledged, lost) = (FaultRun.Size(usual: 1, full: 20), new Sample(), 0, new List<string>());
        for (var round = 0; round < rounds; round++)
        {
            await using var primary = new PostgresCluster();
            Assert.SkipUnless(PostgresCluster.IsInstalled, PostgresCluster.Missing);
            var database = primary.ConnectionString(await primary.CreateDatabaseAsync());
            await using var standby = await primary.StartStandbyAsync();
            var both = database.Replace(primary.Folder, $"{primary.Folder},{standby.Folder}", StringComparison.Ordinal) + ";Target Session Attributes=primary";
            await using var site = await SaltmarshSite.StartAsync(clock: null, folder: null, "--Storage:Provider=Postgres", $"--Storage:ConnectionString={both}");
            await using var visitors = new Visitors(site.Address, HashCode.Combine(FaultRun.Seed, round)) { Count = 6, PerSecond = 120, Patience = Patience };
            visitors.Start();
            await Wait.UntilAsync(() => visitors.Report.Status(VisitorDeed.Mark, 303) > 20);

            await (standsStill ? primary.SignalAsync("STOP") : primary.KillAsync());
            await SaltmarshSite.UntilStoreIsAsync(site, StoreState.Unavailable);
            await Task.Delay(TimeSpan.FromSeconds(FaultRun.Size(usual: 1, full: 1 + (round * 2))));
            await standby.PromoteAsync();
            back.Add((await UntilStoredAsync(visitors)).TotalMilliseconds);
            await visitors.StopAsync();
            if (standsStill)
            {
                // As what manages the cluster must: the old one may never answer again.
                await primary.KillAsync(all: true);
            }

            PostgresKillTests.AssertAllRead(visitors.Report);
            lost.AddRange(await visitors.FindLostAsync());
            acknowledged += visitors.AcknowledgedMarks;
        }

        FaultRun.Record(output, "R20", $"the primary {(standsStill ? "stands still" : "is killed")} and its synchronous standby is promoted, {rounds} rounds, every page read, {acknowledged} marks acknowledged, {lost.Count} lost, writes back after the promotion {back}");
        Assert.Equal([], lost);
        Assert.InRange(back.Max, 0, 10_000);
    }

    private static async Task<SmallDisk> MakeDiskAsync()
    {
        Assert.SkipUnless(SmallDisk.IsPossible && PostgresCluster.IsInstalled, SmallDisk.Missing);
        var disk = new SmallDisk((await PostgresCluster.ProgramAsync("mktemp", "-d", "/tmp/postgres-disk-XXXXXX")).Trim(), megabytes: 16, mode: "777");
        await PostgresCluster.ProgramAsync("mkdir", disk.Place);
        return disk;
    }

    private static Task<TimeSpan> UntilStoredAsync(Visitors visitors)
    {
        var marks = visitors.Report.Status(VisitorDeed.Mark, 303);
        return Wait.UntilAsync(() => visitors.Report.Status(VisitorDeed.Mark, 303) > marks);
    }

    private async Task BeginAsync(PostgresTrouble trouble, DatabaseLine line, string database, SmallDisk? disk)
    {
        switch (trouble)
        {
            case PostgresTrouble.StandsStill: await own.Cluster.SignalAsync("STOP"); break;
            case PostgresTrouble.PortClosed: line.Close(); break;
            case PostgresTrouble.LineSilent: line.IsSilent = true; break;
            case PostgresTrouble.FiveSecondsSlow: line.Delay = TimeSpan.FromSeconds(5); break;
            case PostgresTrouble.DiskFull: disk!.Fill(); break;
            case PostgresTrouble.WrongPassword:
                await own.Cluster.RunAsync("ALTER ROLE site PASSWORD 'other'");
                await own.Cluster.AskForPasswordAsync();
                line.Cut();
                break;
            default:
                // As a node of a newer version does; what is connected goes on until it connects anew.
                await own.Cluster.RunAsync($"""INSERT INTO "__EFMigrationsHistory" VALUES ('{Newer}', '10.0.0')""", PostgresCluster.NameOf(database));
                line.Cut();
                break;
        }
    }

    private async Task EndAsync(PostgresTrouble trouble, DatabaseLine line, string database, SmallDisk? disk)
    {
        switch (trouble)
        {
            case PostgresTrouble.StandsStill: await own.Cluster.SignalAsync("CONT"); break;
            case PostgresTrouble.PortClosed: line.Open(); break;
            case PostgresTrouble.LineSilent: line.IsSilent = false; break;
            case PostgresTrouble.FiveSecondsSlow: line.Delay = TimeSpan.Zero; break;
            case PostgresTrouble.DiskFull: disk!.Free(); break;
            case PostgresTrouble.WrongPassword: await own.Cluster.RunAsync("ALTER ROLE site PASSWORD 'right'"); break;
            default: await own.Cluster.RunAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '{Newer}'""", PostgresCluster.NameOf(database)); break;
        }
    }
}
