using CampaignSite.Commands;

namespace CampaignSite.Testing;

/// <summary>What one command said and how it ended, run inside the test's process.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> OfAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        // A server that a test did not expect to start must not keep the test.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var exitCode = await SiteCommand.RunAsync(arguments, output, error, patience.Token);
        Assert.False(patience.IsCancellationRequested, "The command did not end.");
        return new(exitCode, output.ToString(), error.ToString());
    }
}
