using System.Diagnostics;

namespace CampaignSite.Tests.Support;

/// <summary>A process of our own that works on a store until it is killed with signal 9; see <see cref="StartupHook"/>.</summary>
internal static class KilledChild
{
    /// <summary>Waits for so many lines, then for some time, and kills; what the child had said until then.</summary>
    public static async Task<string[]> RunAsync(string work, string folder, int lines, int milliseconds)
    {
        var own = typeof(KilledChild).Assembly.Location;
        using var child = Process.Start(new ProcessStartInfo("dotnet", ["exec", own])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_STARTUP_HOOKS"] = own, [StartupHook.Folder] = folder, [StartupHook.Work] = work, ["DOTNET_TieredPGO"] = "0", ["DOTNET_EnableWriteXorExecute"] = "0" },
        })!;
        var said = new List<string>();
        while (said.Count < lines && await child.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
        }

        var rest = child.StandardOutput.ReadToEndAsync();
        await Task.Delay(milliseconds);
        child.Kill();
        await child.WaitForExitAsync();

        // Without its end a line was cut by the kill and not yet said.
        return [.. said, .. (await rest).Split('\n')[..^1]];
    }
}
