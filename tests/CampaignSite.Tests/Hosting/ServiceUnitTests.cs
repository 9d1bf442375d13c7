using System.Diagnostics;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Hosting;

/// <summary>The unit of docs/hosting/ by systemd's own tools, and the settings in it by the program that reads them.</summary>
[Trait("Category", "Process")]
public sealed class ServiceUnitTests : IDisposable
{
    /// <summary>Of 100, by the count of systemd itself, where 96 is a unit without any protection.</summary>
    private const int Exposure = 15;

    private static readonly string Unit = Repository.Read("docs/hosting/campaign.service");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Systemd_finds_nothing_wrong_with_it()
    {
        Assert.SkipUnless(TestMachine.Has("systemd-analyze"), "systemd-analyze is not on this machine");

        Assert.Equal((0, ""), await AnalyzeAsync("verify", "--man=no", Written()));
        var (code, said) = await AnalyzeAsync("verify", "--man=no", Written(Unit.Replace("NoNewPrivileges", "NoNewPriviliges", StringComparison.Ordinal)));

        // Else nothing is proved: it does read it.
        Assert.Contains("NoNewPriviliges", said, StringComparison.Ordinal);
        Assert.InRange(code, 0, 1);
    }

    [Fact]
    public async Task Systemd_counts_it_among_the_well_protected()
    {
        Assert.SkipUnless(TestMachine.Has("systemd-analyze"), "systemd-analyze is not on this machine");

        var (code, said) = await AnalyzeAsync("security", "--offline=true", $"--threshold={Exposure}", "--no-pager", Written());
        var (bare, _) = await AnalyzeAsync("security", "--offline=true", $"--threshold={Exposure}", "--no-pager", Written(Unit.Replace("ProtectSystem=strict", "", StringComparison.Ordinal).Replace("PrivateUsers=yes", "", StringComparison.Ordinal).Replace("CapabilityBoundingSet=", "", StringComparison.Ordinal)));

        Assert.True(code == 0, said);
        Assert.NotEqual(0, bare);
    }

    [Fact]
    public async Task The_site_starts_with_its_settings()
    {
        var settings = Settings("Environment").SelectMany(line => line.Split(' ')).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1])).ToArray();

        // An unknown or wrong one would stop the start; folders and ports are the test's, on the command line.
        await using var site = await ChildSite.StartAsync(settings);
        using var client = new HttpClient();

        Assert.Contains("store: ", await client.GetStringAsync(new Uri(site.Address, "/health/ready")), StringComparison.Ordinal);
        Assert.Contains(("Site__Proxies", "127.0.0.1"), settings);
    }

    [Fact]
    public void It_lets_the_runtime_compile_and_keeps_no_memory_on_a_disk()
    {
        // .NET ends without a word where memory that was written may not be executed.
        Assert.Empty(Settings("MemoryDenyWriteExecute"));
        Assert.Equal(["0", "0"], [.. Settings("LimitCORE"), .. Settings("MemorySwapMax")]);
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Settings(string name) =>
        Unit.Split('\n').Where(line => line.StartsWith(name + "=", StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..]);

    // The runtime is where it is on this machine, and may be missing in /usr/bin.
    private string Written(string? unit = null)
    {
        var runtime = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
        _folder.Write("campaign.service", (unit ?? Unit).Replace("/usr/bin/dotnet", runtime, StringComparison.Ordinal));
        return _folder.At("campaign.service");
    }

    private static async Task<(int Code, string Said)> AnalyzeAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("systemd-analyze", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
