using CampaignSite.Testing;

namespace CampaignSite.Tests.Commands;

[Trait("Category", "Slow")]
public sealed class ProtectedCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProtectedCommandTests() => SmallCampaign.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_shows_what_differs_writes_the_list_and_then_agrees()
    {
        var before = await RunAsync();
        var write = await RunAsync("--write");
        var after = await RunAsync();

        Assert.Equal((1, 0, 0), (before.ExitCode, write.ExitCode, after.ExitCode));
        Assert.Contains("+ exit/en: https://www.wikipedia.org/\n", before.Output, StringComparison.Ordinal);
        Assert.Equal("protected.yml agrees with the content\n", after.Output);
        Assert.Equal(0, (await CommandRun.OfAsync("check", _folder.At("content"))).ExitCode);
    }

    [Fact]
    public async Task Check_fails_for_a_less_safe_change_until_the_list_follows()
    {
        await RunAsync("--write");
        _folder.Write("content/campaign.yml", SmallCampaign.Settings("Tide").Replace("www.wikipedia.org", "www.wikipedla.org", StringComparison.Ordinal));

        var check = await CommandRun.OfAsync("check", _folder.At("content"));
        await RunAsync("--write");

        Assert.Equal(1, check.ExitCode);
        Assert.Matches(@"protected\.yml:\d+:\d+: error unconfirmed: ", check.Output);
        Assert.Equal(0, (await CommandRun.OfAsync("check", _folder.At("content"))).ExitCode);
    }

    [Fact]
    public async Task A_campaign_with_errors_has_no_list_and_a_missing_folder_is_misuse()
    {
        _folder.Write("content/campaign.yml", "name: [\n");

        Assert.Equal(1, (await RunAsync("--write")).ExitCode);
        Assert.False(File.Exists(_folder.At("content/protected.yml")));
        Assert.Equal(2, (await CommandRun.OfAsync("protected", "--content", _folder.At("missing"))).ExitCode);
    }

    private Task<CommandRun> RunAsync(params string[] options) => CommandRun.OfAsync(["protected", "--content", _folder.At("content"), .. options]);
}
