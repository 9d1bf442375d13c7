using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>How long a page keeps a slow telephone's main thread busy, against the same HTML without our style and scripts.</summary>
internal sealed partial class BlockingTime : IBenchmark
{
    private static readonly string[] Pages = ["/", "/briefing", "/timeline"];

    public string Name => "blocking-time";

    public IReadOnlyList<string> Programs => ["chromium", "npm"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        await Lighthouse.InstallAsync(context.Stop);
        await using var site = await PublishedSite.StartAsync(context);
        var bare = new List<RecordedAnswer>();
        foreach (var page in Pages)
        {
            bare.Add(WithoutOurs(await RecordedAnswer.RecordAsync(site.Client, page, "identity", context.Stop)));
        }

        await using var other = await BareKestrel.StartAsync(Core.Server, bare, context);
        var five = context with { Rounds = context.IsQuick ? 1 : 5 };
        var measurements = new List<Measurement>();
        foreach (var page in Pages)
        {
            var times = await five.AlternateAsync(() => Lighthouse.BlockingTimeAsync(site, page, context), () => Lighthouse.BlockingTimeAsync(other, page, context));
            measurements.Add(new($"`{page}`, processor four times slower", times[0], "ms", "without style and scripts", times[1], Target.AtMost(1.5)));
        }

        return measurements;
    }

    // Packed as ours is: what is downloaded slowly is also laid out late.
    private static RecordedAnswer WithoutOurs(RecordedAnswer answer)
    {
        var html = Ours().Replace(Encoding.UTF8.GetString(answer.Body), "");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(Encoding.UTF8.GetBytes(html));
        }

        return answer with { Body = packed.ToArray(), Headers = new(answer.Headers, answer.Headers.Comparer) { ["Content-Encoding"] = "gzip" } };
    }

    [GeneratedRegex("""<link rel="(stylesheet|icon|preload|manifest)"[^>]*>|<script\b[^>]*>[^<]*</script>""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ours();
}
