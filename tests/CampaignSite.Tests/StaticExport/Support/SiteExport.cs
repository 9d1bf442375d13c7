using CampaignSite.Commands;
using CampaignSite.Testing;

namespace CampaignSite.Tests.StaticExport.Support;

/// <summary>Mirrors made by the command itself.</summary>
internal static class SiteExport
{
    public const string Live = "https://live.example";
    public const string Day = "2026-11-22";

    /// <summary>Runs a command with more patience than a walk needs on a busy machine.</summary>
    public static async Task<CommandRun> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var exitCode = await SiteCommand.RunAsync(arguments, output, error, patience.Token);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The invented campaign as files.</summary>
    public static Task<CommandRun> SaltmarshAsync(string folder, params string[] more) => ContentAsync(Saltmarsh.Folder, folder, more);

    /// <summary>A campaign's folder as files, which must succeed.</summary>
    public static async Task<CommandRun> ContentAsync(string content, string folder, params string[] more)
    {
        var run = await RunAsync(["export", "--output", folder, "--date", Day, "--sequence", "7", "--content", content, .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }

    /// <summary>Names of files below a folder, and their bytes.</summary>
    public static SortedDictionary<string, byte[]> FilesIn(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);

    public static void CopyTo(string from, string to)
    {
        foreach (var (name, bytes) in FilesIn(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, name))!);
            File.WriteAllBytes(Path.Combine(to, name), bytes);
        }
    }
}
