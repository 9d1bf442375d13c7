using System.Diagnostics;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Logging;

[Trait("Category", "Process")]
public sealed class StandardOutputTests
{
    [Fact]
    public async Task The_program_itself_prints_one_line_an_event_and_nothing_of_a_visit()
    {
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "CampaignSite.dll"), "--urls", "http://127.0.0.1:0" })
        {
            start.ArgumentList.Add(argument);
        }

        // A machine far away, with another alphabet's upper case, and an operator who wants to see everything.
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        start.Environment["TZ"] = "Asia/Pyongyang";
        start.Environment["Logging__LogLevel__Default"] = "Debug";
        start.Environment["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace";
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        try
        {
            while (lines.Count == 0 || !lines[^1].Contains("Serving on ", StringComparison.Ordinal))
            {
                lines.Add(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync()));
            }

            using var client = new HttpClient { BaseAddress = new Uri(lines[^1].Split("Serving on ")[1]) };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("canary");
            await client.GetAsync(new Uri("/?q=canary", UriKind.Relative));
            await client.GetAsync(new Uri("/canary", UriKind.Relative));

            using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
            lines.AddRange((await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            process.Kill();
        }

        Assert.All(lines, l => Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ [A-Z]+ [\w.]+\[\d+\]: .+\z", l));
        Assert.Contains(lines, l => l.Contains(" CampaignSite[1]: Serving on ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("canary", StringComparison.Ordinal));
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
        Assert.Equal(0, process.ExitCode);
    }
}
