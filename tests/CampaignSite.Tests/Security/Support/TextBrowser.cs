using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security.Support;

/// <summary>A real browser without script, pressed by keys: on a screen of 100 by 60 that nobody looks at, with a home of its own.</summary>
internal sealed partial class TextBrowser : IDisposable
{
    private readonly TemporaryFolder _home = new();

    /// <summary>What lynx 2.9 painted, in the signs of a terminal. It reads its keys from a file, one at each question, and waits for none.</summary>
    /// <param name="address">Where it begins.</param>
    /// <param name="options">Of its command line.</param>
    /// <param name="keys">Words to type, and keys by the names lynx gives them: <c>^J</c>, <c>&lt;tab&gt;</c>.</param>
    public async Task<string> LynxAsync(Uri address, string[] options, params string[] keys)
    {
        File.WriteAllText(_home.At("lynx.cfg"), "ALERTSECS:0\nINFOSECS:0\nMESSAGESECS:0\nACCEPT_ALL_COOKIES:TRUE\n");
        File.WriteAllLines(_home.At("keys"), keys.SelectMany(KeysOf).Select(key => $"key {key}"));
        using var process = Start("lynx", [.. options, $"-cfg={_home.At("lynx.cfg")}", $"-cmd_script={_home.At("keys")}", address.AbsoluteUri]);
        process.StandardInput.Close();
        return await EndAsync(process, new Screen(process), () => Task.CompletedTask);
    }

    /// <summary>What w3m 0.5.3 painted. It wants a terminal, which <c>script</c> is.</summary>
    /// <param name="address">Where it begins.</param>
    /// <param name="options">Of its command line.</param>
    /// <param name="keys">Typed one after the other, each when its words have been painted.</param>
    public async Task<string> W3mAsync(Uri address, string options, params (string Until, string Typed)[] keys)
    {
        using var process = Start("script", ["-qec", $"stty rows 60 cols 100; w3m {options} {address.AbsoluteUri}", "/dev/null"]);
        var screen = new Screen(process);
        return await EndAsync(process, screen, async () =>
        {
            foreach (var (until, typed) in keys)
            {
                await screen.UntilAsync(until);
                await process.StandardInput.WriteAsync(typed);
                await process.StandardInput.FlushAsync();
            }
        });
    }

    public void Dispose() => _home.Dispose();

    private static IEnumerable<string> KeysOf(string typed) =>
        typed[0] is '<' or '^' || typed.EndsWith("Arrow", StringComparison.Ordinal) ? [typed] : typed.Select(sign => sign == ' ' ? "<space>" : $"{sign}");

    private static async Task<string> EndAsync(Process process, Screen screen, Func<Task> type)
    {
        try
        {
            await type();
            return await screen.ToEndAsync();
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in new[] { ("HOME", _home.Path), ("TERM", "vt100"), ("COLUMNS", "100"), ("LINES", "60"), ("LANG", "C.UTF-8") })
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex(@"\e\[(?<cells>\d*)C", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Step();

    private sealed class Screen(Process process)
    {
        private readonly StringBuilder _painted = new();
        private int _seen;

        // A blank that is there already is stepped over and not painted.
        private string Text => Step().Replace(_painted.ToString(), step => new(' ', step.Groups["cells"] is { Length: > 0 } cells ? int.Parse(cells.ValueSpan, CultureInfo.InvariantCulture) : 1));

        /// <summary>Reads on until a word is painted that was not there before.</summary>
        public async Task UntilAsync(string word)
        {
            while (!Text[_seen..].Contains(word, StringComparison.Ordinal))
            {
                Assert.True(await ReadAsync(), $"“{word}” was never painted:\n{Text}");
            }

            _seen = Text.Length;
        }

        public async Task<string> ToEndAsync()
        {
            while (await ReadAsync())
            {
                // Until it has ended.
            }

            return Text;
        }

        private async Task<bool> ReadAsync()
        {
            var buffer = new char[4096];
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var read = await process.StandardOutput.ReadAsync(buffer, patience.Token);
            _painted.Append(buffer, 0, read);
            return read > 0;
        }
    }
}
