using System.Diagnostics;
using CampaignSite.Testing;
using CampaignSite.Tests.Faults;

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

    /// <summary>The folder outlives this process, for the next one to start on.</summary>
    public bool KeepFolder { get; set; }

    public Uri Address { get; private set; } = null!;

    public int ProcessId => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <param name="environment">Further variables, as an operator may set them.</param>
    public static Task<ChildSite> StartAsync(params (string Name, string Value)[] environment) => StartAsync(new TemporaryFolder(), [], environment);

    /// <param name="folder">Of an earlier run, to start on what it left; disposed with the site unless <see cref="KeepFolder"/> is set.</param>
    /// <param name="arguments">Further arguments, as on the command line, or others for --urls, --content and --data.</param>
    /// <param name="environment">Further variables, as an operator may set them.</param>
    public static Task<ChildSite> StartAsync(TemporaryFolder folder, string[] arguments, params (string Name, string Value)[] environment) =>
        StartAsync(FaultRun.Program, folder, arguments, environment);

    /// <param name="program">Another version of the program.</param>
    /// <param name="folder">As above.</param>
    /// <param name="arguments">As above.</param>
    /// <param name="environment">As above.</param>
    public static Task<ChildSite> StartAsync(string program, TemporaryFolder folder, string[] arguments, params (string Name, string Value)[] environment) =>
        StartProcessAsync(["dotnet", program], folder, arguments, environment);

    /// <param name="within">A program that sets limits and becomes the one that follows: <c>prlimit --nofile=1000</c>.</param>
    /// <param name="folder">As above.</param>
    /// <param name="arguments">As above.</param>
    /// <param name="environment">As above.</param>
    public static Task<ChildSite> StartWithinAsync(string[] within, TemporaryFolder folder, string[] arguments, params (string Name, string Value)[] environment) =>
        StartProcessAsync([.. within, "dotnet", FaultRun.Program], folder, arguments, environment);

    private static async Task<ChildSite> StartProcessAsync(string[] program, TemporaryFolder folder, string[] arguments, (string Name, string Value)[] environment)
    {
        (string Name, string Value)[] usual = [("--urls", "http://127.0.0.1:0"), ("--content", Saltmarsh.Folder), ("--data", folder.At("data"))];
        string[] command = [.. program, .. usual.Where(one => !arguments.Contains(one.Name)).SelectMany(one => new[] { one.Name, one.Value }), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
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
        Signal("TERM");
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <param name="name">As kill(1) has it: TERM, STOP, CONT.</param>
    public void Signal(string name)
    {
        using var sender = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        sender.WaitForExit();
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
        if (!KeepFolder)
        {
            Folder.Dispose();
        }
    }
}
