using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CampaignSite.Sharing;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Sharing;

public sealed partial class QrCodeTests
{
    private const int QuietZone = 4;

    [Trait("Category", "Process")]
    [Fact(Skip = "zbarimg is not on this machine", SkipUnless = nameof(TestMachine.HasZbar), SkipType = typeof(TestMachine))]
    public async Task A_reader_that_is_not_ours_reads_the_address()
    {
        using var folder = new TemporaryFolder();
        foreach (var address in new[] { "http://localhost:5000/", "https://saltmarsh.example/ar", $"https://saltmarsh.example/{new string('a', 200)}" })
        {
            var picture = folder.At("code.pgm");
            await File.WriteAllTextAsync(picture, Drawn(QrCode.For(address)));

            Assert.Equal($"QR-Code:{address}", (await ReadAsync(picture)).Trim());
        }
    }

    [Fact]
    public void Four_light_modules_stand_around_the_code()
    {
        var code = QrCode.For("https://saltmarsh.example/");
        var bars = Bars(code).ToList();

        Assert.Equal(QuietZone, bars.Min(bar => bar.X));
        Assert.Equal(QuietZone, bars.Min(bar => bar.Y));
        Assert.Equal(code.Size - QuietZone, bars.Max(bar => bar.X + bar.Length));
        Assert.Equal(code.Size - QuietZone, bars.Max(bar => bar.Y + 1));
    }

    [Fact]
    public void The_same_address_is_the_same_code() => Assert.Equal(QrCode.For("https://saltmarsh.example/"), QrCode.For("https://saltmarsh.example/"));

    /// <summary>Drawn from the path as SVG says it is drawn: eight dots a module, black on white (PGM).</summary>
    private static string Drawn(QrCode code)
    {
        const int Dots = 8;
        var side = code.Size * Dots;
        var dark = new bool[code.Size, code.Size];
        foreach (var (x, y, length) in Bars(code))
        {
            for (var i = x; i < x + length; i++)
            {
                dark[y, i] = true;
            }
        }

        var rows = Enumerable.Range(0, side).Select(y => string.Join(' ', Enumerable.Range(0, side).Select(x => dark[y / Dots, x / Dots] ? 0 : 255)));
        return $"P2\n{side} {side}\n255\n{string.Join('\n', rows)}\n";
    }

    // Each bar begins and ends at the same place, and the path is nothing but bars.
    private static IEnumerable<(int X, int Y, int Length)> Bars(QrCode code)
    {
        var bars = Bar().Matches(code.Path);
        Assert.Equal(code.Path, string.Concat(bars.Select(bar => bar.Value)));
        Assert.All(bars, bar => Assert.Equal(Number(bar, "x"), Number(bar, "back")));
        return bars.Select(bar => (Number(bar, "x"), Number(bar, "y"), Number(bar, "length")));
    }

    private static int Number(Match bar, string name) => int.Parse(bar.Groups[name].Value, CultureInfo.InvariantCulture);

    private static async Task<string> ReadAsync(string picture)
    {
        using var reader = Process.Start(new ProcessStartInfo("zbarimg", ["--quiet", picture]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        return text;
    }

    [GeneratedRegex(@"M(?<x>[0-9]+) (?<y>[0-9]+)h(?<length>[0-9]+)v1H(?<back>[0-9]+)z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bar();
}
