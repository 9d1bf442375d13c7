using System.Diagnostics;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security.Support;

/// <summary>A real browser without script, pressed by keys: on a screen of 100 by 60 that nobody looks at, with a home of its own.</summary>
internal sealed class TextBrowser : IDisposable
{
    private readonly TemporaryFolder _home = new();

    /// <summary>What lynx 2.9 painted, in the signs of a terminal. It reads its keys from a file, one at each question, and waits for none.</summary>
    public async Task<string> LynxAsync(Uri address, string[] options, params string[] keys)
    {
        File.WriteAllText(_home.At("lynx.cfg"), "ALERTSECS:0\nINFOSECS:0\nMESSAGESECS:0\nACCEPT_ALL_COOKIES:TRUE\n");
        File.WriteAllLines(_home.At("keys"), keys.SelectMany(key => key[0] == '<' || key.Length == 1 || key.EndsWith("Arrow", StringComparison.Ordinal) || key == "^J"
            ? [$"key {key}"]
            : key.Select(sign => $"key {(sign == ' ' ? "<space>" : sign)}")));
        return await RunAsync("lynx", [.. options, $"-cfg={_home.At("lynx.cfg")}", $"-cmd_script={_home.At("keys")}", address.AbsoluteUri], "");
    }

    /// <summary>What w3m 0.5.3 painted. It wants a terminal, which <c>script</c> is.</summary>
    public Task<string> W3mAsync(Uri address, string options, string keys) => RunAsync("script", ["-qec", $"w3m {options} {address.AbsoluteUri}", "/dev/null"], keys);

    public void Dispose() => _home.Dispose();

    private async Task<string> RunAsync(string program, string[] arguments, string keys)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("HOME", _home.Path), ("TERM", "vt100"), ("COLUMNS", "100"), ("LINES", "60"), ("LANG", "C.UTF-8") })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(keys);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var painted = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return painted + await errors;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
