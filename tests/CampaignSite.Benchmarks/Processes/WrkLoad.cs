using System.Globalization;
using System.Text.RegularExpressions;

namespace CampaignSite.Benchmarks.Processes;

/// <summary>Requests as fast as they are answered, by wrk on the other core.</summary>
internal static partial class WrkLoad
{
    /// <summary>One address with the same headers each time.</summary>
    /// <returns>Answers a second.</returns>
    public static Task<double> MeasureAsync(Uri address, IEnumerable<string> headers, BenchmarkContext context, int connections = 32) =>
        RunAsync(address, [.. headers.SelectMany(header => new[] { "-H", header })], connections, context);

    /// <summary>Requests that a Lua script makes; its global <c>request</c> gives one after another.</summary>
    /// <returns>Answers a second.</returns>
    public static async Task<double> MeasureScriptAsync(Uri address, string script, BenchmarkContext context, int connections = 32)
    {
        var path = context.PathOf("wrk.lua");
        await File.WriteAllTextAsync(path, script, context.Stop);
        return await RunAsync(address, ["-s", path], connections, context);
    }

    /// <summary>A script that asks for the paths in turn.</summary>
    public static string InTurn(IEnumerable<string> paths, string encoding) => $$"""
        local all = {}
        local at = 0
        function init()
            for _, path in ipairs({ {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }) do
                all[#all + 1] = wrk.format("GET", path, { ["Host"] = wrk.host .. ":" .. wrk.port, ["Accept-Encoding"] = "{{encoding}}" })
            end
        end
        function request()
            at = at % #all + 1
            return all[at]
        end
        """;

    private static async Task<double> RunAsync(Uri address, string[] arguments, int connections, BenchmarkContext context)
    {
        var (output, _) = await ChildProcess.RunAsync(Core.Load, "wrk", ["-t1", $"-c{connections}", $"-d{context.Seconds}s", .. arguments, address.AbsoluteUri], context.Stop);
        return !output.Contains("Non-2xx", StringComparison.Ordinal) && Rate().Match(output) is { Success: true } rate
            ? double.Parse(rate.Groups["rate"].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Not every answer of {address} was a good one: {output}");
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Rate();
}
