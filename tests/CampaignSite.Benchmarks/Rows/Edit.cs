using System.Diagnostics;
using CampaignSite.Benchmarks.Content;
using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>From the save of one file among 10,000 until its page shows it.</summary>
internal sealed class Edit : IBenchmark
{
    public string Name => "edit-10000";

    public IReadOnlyList<string> Programs => [];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        var campaign = GeneratedCampaign.Write(context, context.Events);
        await using var site = await PublishedSite.StartAsync(context, Core.Any, campaign.Folder);
        var edits = 0;
        var times = await context.AlternateAsync(async () =>
        {
            var word = $"edited{++edits}";
            var (address, file, text) = campaign.Event(campaign.Count / 2, word);
            var begun = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(file, text, context.Stop);
            await site.Process.WaitUntilAsync(site.Client, address, page => page.Contains(word, StringComparison.Ordinal), context.Stop);
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        });
        return [new($"one of {campaign.Count:N0} events, save to page", times[0], "ms")];
    }
}
