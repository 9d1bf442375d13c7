using System.Diagnostics;
using CampaignSite.Tests.Links.Support;

namespace CampaignSite.Tests.Links;

/// <summary>The program as an editor starts it; addresses of this machine are refused, so nothing is asked.</summary>
[Trait("Category", "Process")]
public sealed class LinksOnTerminalTests
{
    [Fact]
    public async Task A_terminal_shows_a_bar_and_a_pipe_gets_lines()
    {
        await using var campaign = new LinkCampaign();
        campaign.Linking([.. Enumerable.Range(1, 60).Select(i => $"http://127.0.0.1:9/{i}")]);

        var terminal = await RunAsync(campaign, "");
        var pipe = await RunAsync(campaign, " 2>&1 | cat");

        Assert.Matches(@"\r\[#+\.+\] \d+ of 60", terminal);
        Assert.Contains("\r\e[K", terminal, StringComparison.Ordinal);
        Assert.DoesNotContain("asked 50 of 60", terminal, StringComparison.Ordinal);
        Assert.Contains("asked 50 of 60", pipe, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[K", pipe, StringComparison.Ordinal);
        Assert.Contains("addresses: 60 not asked", pipe, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(LinkCampaign campaign, string pipe)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CampaignSite.dll");
        var start = new ProcessStartInfo("script", ["-qec", $"env TERM=xterm dotnet '{program}' links --content '{campaign.Content}' --links '{campaign.Cache}'{pipe}", "/dev/null"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using var terminal = Process.Start(start)!;
        terminal.StandardInput.Close();
        var output = await terminal.StandardOutput.ReadToEndAsync();
        await terminal.WaitForExitAsync();
        return output;
    }
}
