using System.Diagnostics;
using System.Globalization;
using System.Net;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults.Edits;

/// <summary>A start on a campaign of thousands of items, the first one and one after a kill.</summary>
[Trait("Category", "Process")]
public sealed class LargeCampaignTests(ITestOutputHelper output)
{
    private const string Event = "2025-03-03-gate-closed.en.md";

    [Fact]
    public async Task R18_a_site_of_thousands_of_items_is_ready_again_after_a_kill()
    {
        var folder = new TemporaryFolder();
        var items = FaultRun.Size(1_000, 10_000);
        Write(folder, items);
        var figures = new List<string>();
        foreach (var start in new[] { "first start", "restart after kill -9" })
        {
            var begun = Stopwatch.GetTimestamp();
            await using var site = await ChildSite.StartAsync(folder, ["--content", folder.At("content")]);
            site.KeepFolder = start == "first start";
            using var client = new HttpClient { BaseAddress = site.Address };
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
            var ready = Stopwatch.GetElapsedTime(begun);
            Assert.StartsWith("content: good\n", await client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
            Assert.Contains($"gate-closed-{items - 1}", await client.GetStringAsync("/timeline"), StringComparison.Ordinal);
            await Wait.UntilAsync(() => File.Exists(folder.At("data/last-good/content.zip")));
            figures.Add(string.Create(CultureInfo.InvariantCulture, $"{start} answers after {ready.TotalSeconds:0.00} s, resident {ProcessFigures.ResidentMegabytes(site.ProcessId):0} MB"));
            await site.KillAsync();
        }

        FaultRun.Record(output, "R18", $"{items} items: {string.Join("; ", figures)}");
    }

    // Saltmarsh, and so many copies of one of its events under new slugs.
    private static void Write(TemporaryFolder folder, int items)
    {
        foreach (var file in Saltmarsh.Files())
        {
            BadEdit.Write(folder.At("content"), file.Path, file.Bytes.ToArray());
        }

        var text = File.ReadAllText(folder.At($"content/timeline/{Event}"));
        for (var number = 0; number < items; number++)
        {
            folder.Write($"content/timeline/{Event.Replace(".en.md", $"-{number}.en.md", StringComparison.Ordinal)}", text);
        }
    }
}
