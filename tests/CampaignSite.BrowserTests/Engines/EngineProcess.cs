using System.Diagnostics;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests.Engines;

/// <summary>A program with a folder of its own for all that it stores; it ends with its children.</summary>
internal sealed class EngineProcess : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private EngineProcess(string file, Func<string, IEnumerable<string>> arguments, bool redirectInput)
    {
        var start = new ProcessStartInfo(file, arguments(_folder.Path))
        {
            UseShellExecute = false,
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = _folder.Path;
        start.Environment["QT_QPA_PLATFORM"] = "offscreen";
        start.Environment["MOZ_HEADLESS"] = "1";
        _process = Process.Start(start)!;
    }

    public StreamWriter Input => _process.StandardInput;

    public StreamReader Output => _process.StandardOutput;

    /// <param name="arguments">Of the program, from the folder it may write to.</param>
    public static EngineProcess Start(string file, Func<string, IEnumerable<string>> arguments, bool redirectInput = false)
    {
        var process = new EngineProcess(file, arguments, redirectInput);
        if (redirectInput)
        {
            process._process.BeginErrorReadLine();
        }

        return process;
    }

    /// <summary>An engine over this process, which ends at once where there is none: a browser left over would hold what it inherited.</summary>
    public async Task<IEngine> UseAsync(Func<Task<IEngine>> connectAsync)
    {
        try
        {
            return await connectAsync();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>The address a browser says it listens at, which it does on standard error.</summary>
    public async Task<Uri> ListeningAsync()
    {
        var said = new List<string>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await _process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            said.Add(line);
            if (line.IndexOf(" listening on ws://", StringComparison.Ordinal) is >= 0 and var at)
            {
                // What it still says must not fill the pipe.
                _process.BeginOutputReadLine();
                _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new Uri(line[(at + " listening on ".Length)..].Trim());
            }
        }

        throw new InvalidOperationException($"{_process.StartInfo.FileName} said no address: {string.Join('\n', said)}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }
}
