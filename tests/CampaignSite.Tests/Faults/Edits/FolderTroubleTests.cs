using System.Diagnostics;
using System.Globalization;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults.Edits;

/// <summary>The program itself while its content folder goes away, comes back as something else, is flooded with files or saved without end.</summary>
[Trait("Category", "Process")]
public sealed class FolderTroubleTests(ITestOutputHelper output)
{
    private static readonly string[] Pages = ["/", "/briefing", "/timeline", "/ru"];

    [Fact]
    public async Task R14_N8_whatever_becomes_of_the_folder_the_old_pages_stay_and_a_good_folder_is_taken_again()
    {
        var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        await using var site = await ChildSite.StartAsync(folder, ["--content", folder.At("content")]);
        await using var readers = SteadyReaders.Start(site.Address, Pages, 50);
        using var client = new HttpClient { BaseAddress = site.Address };
        var (content, away) = (folder.At("content"), folder.At("away"));

        // Deleted.
        Directory.Delete(content, recursive: true);
        await UntilAsync(client, "stale");
        SmallCampaign.WriteTo(folder, "Written anew");
        await UntilAsync(client, "good", "Written anew");

        // Renamed, and a file in its place.
        Directory.Move(content, away);
        await UntilAsync(client, "stale");
        await File.WriteAllTextAsync(content, "not a folder");
        await UntilAsync(client, "stale");
        File.Delete(content);

        // A link in its place, which is how some deployments change a whole folder at once; then one that leads nowhere.
        File.CreateSymbolicLink(content, away);
        await UntilAsync(client, "good", "Written anew");
        folder.Write("away/campaign.yml", SmallCampaign.Settings("Behind a link"));
        await UntilAsync(client, "good", "Behind a link");
        File.Delete(content);
        File.CreateSymbolicLink(content, folder.At("nowhere"));
        await UntilAsync(client, "stale", "Behind a link");
        File.Delete(content);
        Directory.Move(away, content);
        await UntilAsync(client, "good", "Behind a link");

        // Very many good files.
        var many = FaultRun.Size(1_000, 10_000);
        var begun = Stopwatch.GetTimestamp();
        for (var number = 0; number < many; number++)
        {
            folder.Write($"content/texts/page-{number}.en.md", $"---\ntitle: Page {number}\nsummary: One of many.\n---\nWords of {number}.\n");
        }

        await UntilAsync(client, "good", "Behind a link", async () => (await client.GetAsync($"/guides/page-{many - 1}")).IsSuccessStatusCode);
        var flooded = Stopwatch.GetElapsedTime(begun);
        for (var number = 0; number < many; number++)
        {
            File.Delete(folder.At($"content/texts/page-{number}.en.md"));
        }

        await UntilAsync(client, "good", "Behind a link", async () => !(await client.GetAsync($"/guides/page-{many - 1}")).IsSuccessStatusCode);
        var read = await readers.StopAsync();
        FaultRun.Record(output, "R14", string.Create(CultureInfo.InvariantCulture,
            $"deleted, renamed, a file, links; then {many} files, shown {flooded.TotalSeconds:0.0} s after the first was written; meanwhile {read}"));
        Assert.Equal([], readers.Faults);
    }

    [Fact]
    public async Task R14_B84_a_file_that_is_saved_a_hundred_times_a_second_costs_few_loads_and_the_last_save_is_shown()
    {
        var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        await using var site = await ChildSite.StartAsync(folder, ["--content", folder.At("content")]);
        await using var readers = SteadyReaders.Start(site.Address, Pages, 50);
        using var client = new HttpClient { BaseAddress = site.Address };
        var length = TimeSpan.FromSeconds(FaultRun.Size(4, 60));
        var (begun, used, saves) = (Stopwatch.GetTimestamp(), ProcessFigures.ProcessorTime(site.ProcessId), 0);
        while (Stopwatch.GetElapsedTime(begun) < length)
        {
            folder.Write("content/campaign.yml", SmallCampaign.Settings($"Save {++saves}"));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }

        var busy = (ProcessFigures.ProcessorTime(site.ProcessId) - used) / Stopwatch.GetElapsedTime(begun);
        await UntilAsync(client, "good", $"Save {saves}");
        var read = await readers.StopAsync();
        Assert.Equal(0, await site.TerminateAsync());
        var loads = (await site.SaidAsync()).Split("Content loaded, version").Length - 1;

        FaultRun.Record(output, "R14", string.Create(CultureInfo.InvariantCulture,
            $"{saves} saves in {length.TotalSeconds:0} s: {loads} loads, {busy:0.00} cores used with the readers; meanwhile {read}"));
        Assert.Equal([], readers.Faults);

        // After at most ten looks of 0.4 s each a load is made although the writing goes on.
        Assert.InRange(loads, 1, 2 + (int)length.TotalSeconds);
    }

    private static async Task UntilAsync(HttpClient client, string state, string? name = null, Func<Task<bool>>? also = null) => await Wait.UntilAsync(async () =>
        (await client.GetStringAsync("/health/ready")).StartsWith($"content: {state}\n", StringComparison.Ordinal)
        && (name is null || (await client.GetStringAsync("/")).Contains(name, StringComparison.Ordinal))
        && (also is null || await also()));
}
