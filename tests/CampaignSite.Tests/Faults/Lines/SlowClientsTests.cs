using System.Diagnostics;
using System.Globalization;
using System.Text;
using CampaignSite.Hosting;
using CampaignSite.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Tests.Faults.Lines;

/// <summary>Many at once who send or take next to nothing: each is cut off by the limits, and meanwhile others read as always.</summary>
[Trait("Category", "Process")]
public sealed class SlowClientsTests(ITestOutputHelper output)
{
    private static readonly string[] Pages = ["/", "/actions", "/timeline", "/ar"];

    // The server looks at its clock about once a second, and the machine may be busy.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task R10_B25_B26_B27_all_who_send_too_slowly_are_cut_off_store_nothing_and_hinder_nobody()
    {
        await using var site = await ChildSite.StartAsync(new(), ["--Limits:Enabled=false"]);
        await using var readers = SteadyReaders.Start(site.Address, Pages, 20);
        var before = ProcessFigures.ResidentMegabytes(site.ProcessId);
        var each = FaultRun.Size(30, 1_000);

        var slow = SlowKind.All.SelectMany(kind => Enumerable.Repeat(kind, each)).Select(async kind => (kind, End: await ConverseAsync(site.Address, kind))).ToList();
        await Task.Delay(RequestLimits.RequestHeaders / 2, TestContext.Current.CancellationToken);
        var during = ProcessFigures.ResidentMegabytes(site.ProcessId);
        var ends = await Task.WhenAll(slow);
        var read = await readers.StopAsync();

        var late = ends.GroupBy(one => one.kind).Select(group => (group.Key, Last: group.Max(one => one.End.Took.TotalSeconds)));
        FaultRun.Record(output, "R10", string.Create(CultureInfo.InvariantCulture,
            $"{each} of each kind; last cut off after: {string.Join(", ", late.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key.Id} {one.Last:0.0} s")))}; resident {before:0} → {during:0} MB; meanwhile {read}"));
        Assert.Equal([], ends.Where(one => !one.End.Answer.StartsWith(one.kind.Answer, StringComparison.Ordinal)).Select(one => $"{one.kind.Id}: “{one.End.Answer}” after {one.End.Took}").Distinct());
        Assert.All(ends, one => Assert.InRange(one.End.Took, one.kind.Limit - TimeSpan.FromSeconds(1), one.kind.Limit + Slack));
        Assert.Equal([], readers.Faults);
        Assert.Equal(0, await site.TerminateAsync());
        Assert.Equal(0L, Suggestions(site));
    }

    [Fact]
    public async Task R10_readers_of_one_byte_a_second_hinder_nobody_and_are_cut_off()
    {
        await using var site = await ChildSite.StartAsync(new(), []);
        await using var readers = SteadyReaders.Start(site.Address, Pages, 20);
        var before = ProcessFigures.ResidentMegabytes(site.ProcessId);
        using var over = new CancellationTokenSource(FaultRun.IsFull ? TimeSpan.FromMinutes(25) : TimeSpan.FromSeconds(5));

        var begun = Stopwatch.GetTimestamp();
        var slow = Enumerable.Range(0, FaultRun.Size(30, 1_000)).Select(_ => TakeSlowlyAsync(site.Address, over.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);
        var during = ProcessFigures.ResidentMegabytes(site.ProcessId);
        var cut = await Task.WhenAll(slow);
        var read = await readers.StopAsync();

        FaultRun.Record(output, "R10", string.Create(CultureInfo.InvariantCulture,
            $"{cut.Length} readers of 1 byte a second, {cut.Count(one => one)} cut off within {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s; resident {before:0} → {during:0} MB; meanwhile {read}"));
        Assert.Equal([], readers.Faults);

        // What is on its way counts as sent slowly: such a line ends after all of it at the slowest rate, which takes minutes.
        Assert.True(!FaultRun.IsFull || cut.All(one => one), "some were never cut off");
    }

    private static async Task<(string Answer, TimeSpan Took)> ConverseAsync(Uri site, SlowKind kind)
    {
        using var line = await Line.OpenAsync(site);
        var begun = Stopwatch.GetTimestamp();
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        await line.TrySendAsync(kind.Begin, over.Token);
        var answer = line.ReadToEndAsync(over.Token);
        while (kind.Drip.Length > 0 && !answer.IsCompleted && await line.TrySendAsync(kind.Drip, over.Token))
        {
            await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(1), over.Token));
        }

        try
        {
            return (await answer, Stopwatch.GetElapsedTime(begun));
        }
        catch (OperationCanceledException)
        {
            return ("never closed", Stopwatch.GetElapsedTime(begun));
        }
    }

    /// <summary>Asks for far more than fits between the two, and takes it byte by byte; whether the site closed.</summary>
    private static async Task<bool> TakeSlowlyAsync(Uri site, CancellationToken over)
    {
        using var line = await Line.OpenAsync(site, receiveBuffer: 4_096);
        try
        {
            await line.TrySendAsync(new StringBuilder().Insert(0, "GET /actions HTTP/1.1\r\nHost: localhost\r\n\r\n", 200).ToString(), over);
            while (await line.ReadAsync(1, over) is { Length: > 0 })
            {
                await Task.Delay(TimeSpan.FromSeconds(1), over);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static long Suggestions(ChildSite site)
    {
        using var connection = new SqliteConnection($"Data Source={site.Folder.At("data/site.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM suggestions";
        return (long)command.ExecuteScalar()!;
    }
}
