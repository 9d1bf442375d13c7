using System.Diagnostics;
using System.Text.Json;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages.ReaderView;

/// <summary>Mozilla's Readability, the reader view of Firefox, as a program.</summary>
internal static class ReaderViewProgram
{
    private static readonly string Folder = Repository.PathOf("artifacts/readability");

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public const string Missing = "needs node and npm's @mozilla/readability and jsdom (tests/run.sh installs them where it may)";

    public static bool IsInstalled => TestMachine.Has("node") && Directory.Exists(Path.Combine(Folder, "node_modules/@mozilla/readability"));

    /// <summary>What the reader view keeps of each page; null where it would show none of it.</summary>
    public static async Task<IReadOnlyList<KeptPage?>> ReadAsync(IReadOnlyList<CrawledPage> pages)
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages.json", JsonSerializer.Serialize(pages.Select(page => new { Url = $"https://site.example{page.Path}", page.Html }), Names));
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tests/readability/read.mjs"), Folder, folder.At("pages.json")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<KeptPage?[]>(output, Names)!;
    }
}
