using System.Diagnostics;
using System.Globalization;
using System.Net;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults.Lines;

/// <summary>A site that may open few files, or has little memory: who reads goes on reading, others are answered or refused, and afterwards all is as before.</summary>
[Trait("Category", "Process")]
public sealed class ScarceResourcesTests(ITestOutputHelper output)
{
    private const int Files = 1_000;
    private static readonly string[] Pages = ["/", "/actions", "/timeline", "/ar"];

    [Fact]
    public async Task R8_where_few_files_may_be_open_more_connections_than_that_end_neither_the_site_nor_the_reading()
    {
        Assert.SkipUnless(TestMachine.Has("prlimit"), "prlimit is not on this machine");
        await using var site = await ChildSite.StartWithinAsync(["prlimit", $"--nofile={Files}:{Files}"], new(), []);
        await using var readers = SteadyReaders.Start(site.Address, Pages, 50);
        await Wait.UntilAsync(() => readers.Count > 20);

        var idle = await Line.OpenManyAsync(site.Address, FaultRun.Size(1_500, 10_000));
        var (begun, used) = (Stopwatch.GetTimestamp(), ProcessFigures.ProcessorTime(site.ProcessId));
        await Task.Delay(TimeSpan.FromSeconds(FaultRun.Size(3, 20)), TestContext.Current.CancellationToken);
        var busy = (ProcessFigures.ProcessorTime(site.ProcessId) - used) / Stopwatch.GetElapsedTime(begun);
        foreach (var line in idle)
        {
            line.Dispose();
        }

        begun = Stopwatch.GetTimestamp();
        using var another = new HttpClient { BaseAddress = site.Address };
        await Wait.UntilAsync(async () => await IsAnsweredAsync(another));
        var recovered = Stopwatch.GetElapsedTime(begun);
        using var sent = await another.SendAsync(RunningSite.Post("/suggest", ("text", "The pumps ran again last night.")));
        var read = await readers.StopAsync();

        FaultRun.Record(output, "R8", string.Create(CultureInfo.InvariantCulture,
            $"{Files} file descriptors and {idle.Count} idle connections: {busy:0.00} cores used; a new connection answered {recovered.TotalMilliseconds:0} ms after they were gone; meanwhile {read}"));
        Assert.Equal([], readers.Faults);
        Assert.True((int)sent.StatusCode < 400, $"a suggestion afterwards: {(int)sent.StatusCode}");
        Assert.Equal(0, await site.TerminateAsync());
    }

    [Fact]
    public async Task R8_with_little_memory_the_site_answers_or_refuses_and_goes_on()
    {
        // 80 MB for everything the runtime collects, half of what a site of this content has at most.
        await using var site = await ChildSite.StartAsync(new(), ["--Limits:Enabled=false"], ("DOTNET_GCHeapHardLimit", "0x5000000"));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = site.Address };
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<int, int>();
        var peak = 0.0;
        await Parallel.ForAsync(0, FaultRun.Size(600, 20_000), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, stop) =>
        {
            using var request = (number % 4) switch
            {
                0 => RunningSite.Post("/suggest", ("text", new string('x', 60_000))),
                1 => new HttpRequestMessage(HttpMethod.Get, $"/search?q=gate+{number}"),
                2 => new HttpRequestMessage(HttpMethod.Get, "/copy/guide.en.zip"),
                _ => new HttpRequestMessage(HttpMethod.Get, Pages[number / 4 % Pages.Length]),
            };
            using var answer = await client.SendAsync(request, stop);
            statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
            peak = Math.Max(peak, ProcessFigures.ResidentMegabytes(site.ProcessId));
        });

        FaultRun.Record(output, "R8", string.Create(CultureInfo.InvariantCulture,
            $"80 MB of heap: {string.Join(", ", statuses.OrderBy(one => one.Key).Select(one => $"{one.Value} × {one.Key}"))}; resident at most {peak:0} MB"));
        Assert.DoesNotContain(500, statuses.Keys);
        foreach (var path in Pages)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
        }

        Assert.Equal(0, await site.TerminateAsync());
    }

    private static async Task<bool> IsAnsweredAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
