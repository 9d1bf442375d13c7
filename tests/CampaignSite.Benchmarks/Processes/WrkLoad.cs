using System.Globalization;
using System.Text.RegularExpressions;
using CampaignSite.Benchmarks.Servers;

namespace CampaignSite.Benchmarks.Processes;

/// <summary>Requests as fast as they are answered, by wrk on the other core.</summary>
internal static partial class WrkLoad
{
    /// <summary>As a browser sends it over http; over https it would add br, which nginx has not in Debian.</summary>
    public const string Encoding = "gzip, deflate";

    private const int Connections = 32;

    /// <summary>One address with the same headers each time, as a browser asks.</summary>
    public static Task<LoadResult> MeasureAsync(Server server, string path, BenchmarkContext context, string? cookie = null, int connections = Connections)
    {
        string[] headers = ["-H", $"Accept-Encoding: {Encoding}", .. cookie is null ? Array.Empty<string>() : ["-H", $"Cookie: {cookie}"]];
        return RunAsync(server, path, headers, connections, context);
    }

    /// <summary>The addresses in turn, as a browser asks.</summary>
    public static Task<LoadResult> MeasureInTurnAsync(Server server, IEnumerable<string> paths, BenchmarkContext context) => MeasureScriptAsync(server, InTurn(paths), context);

    /// <summary>Requests that a Lua script makes; its global <c>request</c> gives one after another.</summary>
    public static async Task<LoadResult> MeasureScriptAsync(Server server, string script, BenchmarkContext context, int connections = Connections)
    {
        var path = context.PathOf("wrk.lua");
        await File.WriteAllTextAsync(path, script, context.Stop);
        return await RunAsync(server, "/", ["-s", path], connections, context);
    }

    private static string InTurn(IEnumerable<string> paths) => $$"""
        local all = {}
        local at = 0
        function init()
            for _, path in ipairs({ {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }) do
                all[#all + 1] = wrk.format("GET", path, { ["Host"] = wrk.host .. ":" .. wrk.port, ["Accept-Encoding"] = "{{Encoding}}" })
            end
        end
        function request()
            at = at % #all + 1
            return all[at]
        end
        """;

    private static async Task<LoadResult> RunAsync(Server server, string path, string[] arguments, int connections, BenchmarkContext context)
    {
        var before = server.Process.ProcessorTime;
        var (output, _) = await ChildProcess.RunAsync(Core.Load, "wrk", ["-t1", $"-c{connections}", $"-d{context.Seconds}s", .. arguments, new Uri(server.Address, path).AbsoluteUri], context.Stop);
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || Figures().Match(output) is not { Success: true } figures)
        {
            throw new InvalidOperationException($"Not every answer of {path} was a good one: {output}");
        }

        return new LoadResult((int)Number("count"), Number("rate"), Number("count") / (server.Process.ProcessorTime - before).TotalSeconds);

        double Number(string name) => double.Parse(figures.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<count>\d+) requests in[^$]*Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figures();
}
