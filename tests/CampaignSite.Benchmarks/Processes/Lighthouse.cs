using System.Text.Json;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Processes;

/// <summary>Lighthouse for telephones, at the version of tests/lighthouse.sh: a slow line and a processor four times slower, both reckoned.</summary>
internal static class Lighthouse
{
    private const string Package = "lighthouse@12.8.2";

    // Now and then it records nothing.
    private const int Tries = 3;

    // Shared with tests/lighthouse.sh.
    private static readonly string Folder = Path.Combine(Machine.RepositoryFolder, "artifacts", "lighthouse");

    private static string Program => Path.Combine(Folder, "node_modules", ".bin", "lighthouse");

    /// <exception cref="InvalidOperationException">npm could not bring it.</exception>
    public static async Task InstallAsync(CancellationToken stop)
    {
        if (!File.Exists(Program))
        {
            Directory.CreateDirectory(Folder);
            await ChildProcess.RunAsync(Core.Any, "npm", ["install", "--prefix", Folder, "--no-audit", "--no-fund", "--ignore-scripts", Package], stop);
        }
    }

    /// <returns>Milliseconds for which the main thread could not have answered a touch (audit <c>total-blocking-time</c>).</returns>
    /// <exception cref="InvalidOperationException">It recorded nothing three times.</exception>
    public static async Task<double> BlockingTimeAsync(Server server, string path, BenchmarkContext context)
    {
        var report = context.PathOf("lighthouse.json");
        for (var i = 0; i < Tries; i++)
        {
            string[] arguments =
            [
                new Uri(server.Address, path).AbsoluteUri, "--quiet", "--only-categories=performance", "--output=json", $"--output-path={report}",
                "--chrome-flags=--headless=new --no-sandbox --disable-quic --disable-background-networking",
            ];
            await ChildProcess.RunAsync(Core.Any, Program, arguments, context.Stop);
            using var read = JsonDocument.Parse(await File.ReadAllBytesAsync(report, context.Stop));
            if (read.RootElement.GetProperty("audits").GetProperty("total-blocking-time").TryGetProperty("numericValue", out var time))
            {
                return time.GetDouble();
            }
        }

        throw new InvalidOperationException($"Lighthouse recorded nothing of {path}.");
    }
}
