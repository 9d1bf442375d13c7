using System.Diagnostics;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Security.Support;

/// <summary>A real browser without script, pressed by keys: on a screen of 100 by 60 that no one looks at, with a home of its own.</summary>
internal sealed class TextBrowser : IDisposable
{
    private readonly TemporaryFolder _home = new();

    /// <summary>What lynx 2.9 painted, in the signs of a terminal. It reads its keys from a file, one at each question, and waits for none.</summary>
    /// <param name="address">Where it begins.</param>
    /// <param name="options">Of its command line.</param>
    /// <param name="keys">Words to type, and keys by the names lynx gives them: <c>^J</c>, <c>&lt;tab&gt;</c>.</param>
    public async Task<string> LynxAsync(Uri address, string[] options, params string[] keys)
    {
        _home.Write("lynx.cfg", "ALERTSECS:0\nINFOSECS:0\nMESSAGESECS:0\nACCEPT_ALL_COOKIES:TRUE\n");
        _home.Write("keys", string.Concat(keys.SelectMany(KeysOf).Select(key => $"key {key}\n")));
        using var process = Start("lynx", [.. options, $"-cfg={_home.At("lynx.cfg")}", $"-cmd_script={_home.At("keys")}", address.AbsoluteUri]);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            return await process.StandardOutput.ReadToEndAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    public void Dispose() => _home.Dispose();

    private static IEnumerable<string> KeysOf(string typed) =>
        typed[0] is '<' or '^' || typed.EndsWith("Arrow", StringComparison.Ordinal) ? [typed] : typed.Select(sign => sign == ' ' ? "<space>" : $"{sign}");

    private Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in new[] { ("HOME", _home.Path), ("TERM", "vt100"), ("COLUMNS", "100"), ("LINES", "60"), ("LANG", "C.UTF-8") })
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
