using System.Diagnostics;
using CampaignSite.Testing;
using CampaignSite.Tests.Hosting.Proxies;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults.SeveralNodes;

/// <summary>Nodes of the program on one database behind nginx, by the files of docs/hosting/, under load.</summary>
[Trait("Category", "Process")]
public sealed class SeveralNodesTests(OwnPostgresCluster own, ITestOutputHelper output) : IClassFixture<OwnPostgresCluster>
{
    private const string InPlaceOf = "upstream site {";

    /// <summary>As nginx-nodes.conf has it: how long nginx leaves a node alone that did not answer.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(5);

    private readonly Random _chance = new(FaultRun.Seed);

    [Fact]
    public async Task R1_N9_a_node_that_is_killed_costs_no_reader_an_answer_and_loses_nothing_that_was_acknowledged()
    {
        await using var nodes = await StartAsync();
        await using var nginx = await NginxAsync(nodes);
        var (rounds, acknowledged, refused, lost) = (FaultRun.Size(usual: 1, full: 50), 0, 0, new List<string>());
        for (var round = 0; round < rounds; round++)
        {
            var killed = _chance.Next(nodes.Addresses.Count);
            await using var visitors = new Visitors(nginx.Http, HashCode.Combine(FaultRun.Seed, round)) { Count = 16, Patience = PageReader.Patience };
            await using var reader = new PageReader(nginx.Http);
            reader.Start(count: 8);
            visitors.Start();
            await Task.Delay(_chance.Next(200, 600));
            await nodes.KillAsync(killed);
            await Task.Delay(_chance.Next(200, 600));
            await nodes.StartAsync(killed);
            await visitors.StopAsync();
            await reader.StopAsync();

            AssertAllRead(visitors, reader);
            lost.AddRange(await FindLostAsync(visitors));
            acknowledged += visitors.AcknowledgedMarks + visitors.AcknowledgedSuggestions.Count;
            refused += visitors.Report.ServerErrors;
            await Task.Delay(LeftAlone);
            await AssertIsAskedAsync(nodes, killed, nginx);
        }

        FaultRun.Record(output, "R1", $"one of three nodes behind nginx killed, {rounds} rounds, {acknowledged} acknowledged, {lost.Count} lost, no reader's error, {refused} forms answered 502");
        Assert.Equal([], lost);
        Assert.InRange(acknowledged, rounds * 10, int.MaxValue);
    }

    [Fact]
    public async Task R3_R24_nodes_that_are_upgraded_in_turn_cost_no_reader_an_answer_and_lose_nothing_that_was_acknowledged()
    {
        using var folder = new TemporaryFolder();
        string[] versions = [FaultRun.Program, OtherVersion.WriteTo(folder)];
        await using var nodes = await StartAsync();
        await using var nginx = await NginxAsync(nodes);
        var (rounds, acknowledged, refused, away) = (FaultRun.Size(usual: 1, full: 17), 0, 0, new Sample());

        // Of three: two of them show all that can go wrong, and the third costs every run of the tests another ten seconds.
        var restarted = FaultRun.IsAskedFor ? nodes.Addresses.Count : 2;
        for (var round = 0; round < rounds; round++)
        {
            await using var visitors = new Visitors(nginx.Http, HashCode.Combine(FaultRun.Seed, round)) { Count = 16, Patience = PageReader.Patience };
            await using var reader = new PageReader(nginx.Http);
            reader.Start(count: 8);
            visitors.Start();
            for (var node = 0; node < restarted; node++)
            {
                var begun = Stopwatch.GetTimestamp();
                await nodes.TerminateAsync(node);
                await nodes.StartAsync(node, versions[(round + 1) % 2]);
                away.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                await Task.Delay(LeftAlone);
            }

            await visitors.StopAsync();
            await reader.StopAsync();
            AssertAllRead(visitors, reader);
            Assert.Equal([], await FindLostAsync(visitors));
            acknowledged += visitors.AcknowledgedMarks + visitors.AcknowledgedSuggestions.Count;
            refused += visitors.Report.ServerErrors;

            // Both versions were read, each by names of its own for the style sheet.
            Assert.Equal(2, reader.Assets.Count(asset => asset.StartsWith("/css/site.", StringComparison.Ordinal)));
        }

        FaultRun.Record(output, "R3", $"{restarted} of three nodes behind nginx restarted in turn with another version, {rounds} rounds, {acknowledged} acknowledged, 0 lost, no reader's error, {refused} forms answered 502, each node away for {away}");
        Assert.True(acknowledged > 0);
    }

    private static void AssertAllRead(Visitors visitors, PageReader reader)
    {
        Assert.Equal([], reader.Trouble);
        Assert.True(visitors.Report.Status(VisitorDeed.Read, 200) > 0);
        Assert.DoesNotContain("Read 5", visitors.Report.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, visitors.Report.CutBy(Enum.GetValues<Cut>()));
    }

    private async Task<Nodes> StartAsync() => await Nodes.StartAsync(await own.CreateDatabaseAsync(), count: 3);

    private static async Task<HostedProxy> NginxAsync(Nodes nodes)
    {
        Assert.SkipUnless(TestMachine.Has("nginx"), "nginx is not on this machine");
        return await HostedProxy.StartAsync(ProxyProgram.Nginx, new Uri($"http://{nodes.Addresses[0]}"), text => WithNodes(text)
            .Replace("127.0.0.1:5001", $"{nodes.Addresses[1]}", StringComparison.Ordinal).Replace("127.0.0.1:5002", $"{nodes.Addresses[2]}", StringComparison.Ordinal));
    }

    // As nginx-nodes.conf says: in place of one block.
    private static string WithNodes(string text)
    {
        var begin = text.IndexOf(InPlaceOf, StringComparison.Ordinal);
        var end = text.IndexOf('}', begin) + 1;
        return text[..begin] + Repository.Read("docs/hosting/nginx-nodes.conf") + text[end..];
    }

    private static async Task<IReadOnlyCollection<string>> FindLostAsync(Visitors visitors)
    {
        // Who had no answer presses again, as often as it takes.
        await Wait.UntilAsync(async () => await visitors.ForgetAgainAsync() == 0);
        return await visitors.FindLostAsync();
    }

    private static async Task AssertIsAskedAsync(Nodes nodes, int number, HostedProxy nginx)
    {
        await using var reader = new PageReader(nginx.Http);
        reader.Start(count: 16);
        await Wait.UntilAsync(() => nodes.IsAsked(number));
        await reader.StopAsync();
        Assert.Equal([], reader.Trouble);
    }
}
