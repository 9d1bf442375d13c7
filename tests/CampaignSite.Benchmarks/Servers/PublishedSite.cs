using System.Runtime.InteropServices;
using CampaignSite.Benchmarks.Processes;

namespace CampaignSite.Benchmarks.Servers;

/// <summary>The site as docs/running.md publishes it.</summary>
internal static class PublishedSite
{
    private static readonly string Folder = Path.Combine(Machine.ArtifactsFolder, "site");

    private static string Program => Path.Combine(Folder, "CampaignSite.dll");

    public static Task PublishAsync(CancellationToken stop) => ChildProcess.RunAsync(
        Core.Any, "dotnet", ["publish", "src/CampaignSite", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:RunAnalyzers=false", "-o", Folder, "--nologo", "-v", "q"], stop);

    /// <summary>Starts it and waits for the first page. Its data stays in the row's folder from one start to the next, as an operator's does.</summary>
    /// <param name="core">Where it runs.</param>
    /// <param name="content">Null for the shipped campaign.</param>
    /// <param name="settings">As on the command line.</param>
    public static Task<Server> StartAsync(BenchmarkContext context, Core core = Core.Server, string? content = null, params string[] settings) => Server.StartAsync(
        core,
        address => [Program, "--urls", address, "--Site:Data", context.PathOf("data"), "--Site:Content", content ?? Path.Combine(Folder, "content"), "--Limits:Enabled", "false", .. settings],
        context.Stop);

    /// <summary>Waits until the site has made all pages ahead: until then a quarter of a core packs them as small as it goes.</summary>
    public static async Task WaitUntilReadyAsync(Server site, BenchmarkContext context)
    {
        // A short run shows that a row works.
        while (!context.IsQuick && !site.Process.Output.Contains("pages are ready in memory", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), context.Stop);
        }
    }

    /// <summary>Runs another command of the program to its end.</summary>
    public static async Task<TimeSpan> RunAsync(BenchmarkContext context, params string[] arguments) =>
        (await ChildProcess.RunAsync(Core.Any, "dotnet", [Program, .. arguments], context.Stop)).Elapsed;
}
