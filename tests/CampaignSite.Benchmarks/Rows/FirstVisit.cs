using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>Everything a browser asks for at its first visit, against the same number of files of the same sizes.</summary>
internal sealed partial class FirstVisit : IBenchmark
{
    // What 5 Calls sends at a first visit is 590 KB.
    private const double TwelfthOfAPeer = 590_000 / 12.0;

    public string Name => "first-visit";

    public IReadOnlyList<string> Programs => ["wrk", "nginx"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        await using var site = await PublishedSite.StartAsync(context);
        await PublishedSite.WaitUntilReadyAsync(site, context);
        var page = await site.Client.GetStringAsync("/", context.Stop);
        string[] paths = ["/", .. Resource().Matches(page).Select(match => match.Groups["path"].Value).Distinct()];

        var noise = new List<RecordedAnswer>();
        foreach (var path in paths)
        {
            var length = (await RecordedAnswer.RecordAsync(site.Client, path, WrkLoad.Encoding, context.Stop)).Body.Length;
            noise.Add(new RecordedAnswer(path, [], RandomNumberGenerator.GetBytes(length)));
        }

        // A query is no part of the name of a file.
        var files = noise.Select(answer => answer with { Path = answer.Path.Split('?')[0] }).ToList();
        await using var nginx = await Nginx.StartAsync(Core.Server, files, context);
        await context.WarmAsync(() => AskAsync(site, paths, context));
        var rates = await context.AlternateAsync(() => AskAsync(site, paths, context), () => AskAsync(nginx, files.Select(file => file.Path), context));
        var (what, bytes) = ($"`/` and its {paths.Length - 1} files", noise.Sum(answer => answer.Body.Length));
        return
        [
            new($"{what}, {bytes:N0} bytes", rates[0] / paths.Length, "/cpu s", "nginx, random bytes", rates[1] / paths.Length, Target.AtLeast(0.5)),
            new($"{what}, gzip", bytes, "bytes", "a twelfth of 590 KB", TwelfthOfAPeer, Target.AtMost(1)),
        ];
    }

    private static async Task<double> AskAsync(Server server, IEnumerable<string> paths, BenchmarkContext context) =>
        (await WrkLoad.MeasureInTurnAsync(server, paths, context)).PerProcessorSecond;

    [GeneratedRegex("""(<script src|<link rel="(stylesheet|icon)"[^>]* href)="(?<path>/[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Resource();
}
