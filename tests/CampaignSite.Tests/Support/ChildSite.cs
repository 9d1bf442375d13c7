using System.Diagnostics;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Support;

/// <summary>The program itself as a process of its own, on the invented campaign, with folders of its own for everything a program may write to.</summary>
internal sealed class ChildSite : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly List<string> _output = [];
    private Task<string>? _rest;

    private ChildSite(Process process, TemporaryFolder folder)
    {
        _process = process;
        Folder = folder;
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Holds <c>data</c>, <c>tmp</c>, <c>home</c> and <c>work</c>.</summary>
    public TemporaryFolder Folder { get; }

    public Uri Address { get; private set; } = null!;

    /// <param name="environment">Further variables, as an operator may set them.</param>
    public static async Task<ChildSite> StartAsync(params (string Name, string Value)[] environment)
    {
        var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CampaignSite.dll"), "--urls", "http://127.0.0.1:0", "--content", Saltmarsh.Folder, "--data", folder.At("data")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Directory.CreateDirectory(folder.At("work")).FullName,
        };

        // A child lives for seconds: measuring its code for a later compilation, and mapping it twice, costs a sixth of them.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["TMPDIR"] = Directory.CreateDirectory(folder.At("tmp")).FullName;
        start.Environment["HOME"] = Directory.CreateDirectory(folder.At("home")).FullName;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var site = new ChildSite(Process.Start(start)!, folder);
        var said = "";
        while (!said.Contains("Serving on ", StringComparison.Ordinal))
        {
            said = await site._process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await site._error);
            site._output.Add(said);
        }

        site.Address = new Uri(said.Split("Serving on ")[1]);
        site._rest = site._process.StandardOutput.ReadToEndAsync();
        return site;
    }

    /// <summary>Asks it to stop, as a supervisor does; the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Signal 9, which nothing can catch.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>All it said on both of its outputs, after its end.</summary>
    public async Task<string> SaidAsync() => string.Join('\n', _output) + '\n' + await _rest! + await _error;

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        Folder.Dispose();
    }
}
