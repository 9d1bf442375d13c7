using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace CampaignSite.Benchmarks.Processes;

/// <summary>The only place that starts a program, pins it to a core and ends it.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int MaxOutputLength = 4_000;

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly long _begun;

    private ChildProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        _begun = Stopwatch.GetTimestamp();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_begun);

    /// <summary>What is in memory of the process now, in megabytes of 10⁶ bytes (VmRSS of proc(5)).</summary>
    public double ResidentMegabytes => File.ReadLines($"/proc/{_process.Id}/status")
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => double.Parse(line.AsSpan(6, line.Length - 9).Trim(), CultureInfo.InvariantCulture) * 1024 / 1e6)
        .Single();

    /// <summary>What the process has used of all cores since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What the program has printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a program that goes on until it is disposed.</summary>
    public static ChildProcess Start(Core core, string program, IEnumerable<string> arguments)
    {
        string[] words = core switch
        {
            // taskset becomes the program: no process stands between.
            Core.Server => ["taskset", "-c", "0", program],
            Core.Load => ["taskset", "-c", $"{Environment.ProcessorCount - 1}", program],
            _ => [program],
        };
        var start = new ProcessStartInfo(words[0], [.. words.Skip(1), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Machine.RepositoryFolder };
        start.Environment["PATH"] += ":/usr/sbin";
        return new ChildProcess(new Process { StartInfo = start });
    }

    /// <summary>Runs a program to its end and gives what it printed and how long it took.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static async Task<(string Output, TimeSpan Elapsed)> RunAsync(Core core, string program, IEnumerable<string> arguments, CancellationToken stop)
    {
        await using var child = Start(core, program, arguments);
        await child._process.WaitForExitAsync(stop);
        return child._process.ExitCode == 0 ? (child.Output, child.Elapsed) : throw new InvalidOperationException($"{program} ended with {child._process.ExitCode}: {child.Output}");
    }

    /// <summary>Asks an address until it answers 200, and gives the time since the start of the process.</summary>
    public async Task<TimeSpan> WaitUntilAsync(HttpClient client, string path, Func<string, bool>? accepts = null, CancellationToken stop = default)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(2))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"{_process.StartInfo.FileName} ended early: {Output}");
            }

            try
            {
                using var answer = await client.GetAsync(path, stop);
                if (answer.StatusCode == HttpStatusCode.OK && (accepts is null || accepts(await answer.Content.ReadAsStringAsync(stop))))
                {
                    return Elapsed;
                }
            }
            catch (HttpRequestException)
            {
                // Nothing listens yet.
            }

            await Task.Delay(2, stop);
        }

        throw new TimeoutException($"{path} did not answer within two minutes.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            if (_output.Length < MaxOutputLength)
            {
                _output.Append(line.Data).Append('\n');
            }
        }
    }
}
