using CampaignSite.Testing;

namespace CampaignSite.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CheckCommandTests() => SmallCampaign.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_folder_with_warnings_is_good()
    {
        var run = await CommandRun.OfAsync("check", _folder.At("content"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"\n0 errors, \d+ warnings\n\z", run.Output);
    }

    [Fact]
    public async Task Each_error_is_a_line_with_its_place_and_the_run_has_failed()
    {
        _folder.Write("content/texts/about.en.md", "---\ntitle: About\nsumary: Who.\nsummary: Who.\n---\nText.\n");

        var run = await CommandRun.OfAsync("check", "--content", _folder.At("content"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("texts/about.en.md:3:1: error unknown-key: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 error, ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("с кириллицей")]
    [InlineData("new\nline")]
    public async Task A_folder_may_have_any_name(string name)
    {
        Directory.Move(_folder.At("content"), _folder.At(name));

        var run = await CommandRun.OfAsync("check", _folder.At(name));

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_misuse()
    {
        string[] wrong = ["missing", "content/campaign.yml", $"{new string('a', 5_000)}", "content\0"];

        foreach (var name in wrong)
        {
            var run = await CommandRun.OfAsync("check", _folder.At(name));

            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_release_fails_where_nobody_tried_the_way_out()
    {
        var edit = await CommandRun.OfAsync("check", _folder.At("content"));
        var release = await CommandRun.OfAsync("check", _folder.At("content"), "--release");

        Assert.Equal((0, 1), (edit.ExitCode, release.ExitCode));
        Assert.Contains("campaign.yml:1:1: warning stale-safety: ", edit.Output, StringComparison.Ordinal);
        Assert.Contains("campaign.yml:1:1: error stale-safety: ", release.Output, StringComparison.Ordinal);
        Assert.Contains("\n3 errors, ", release.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_named_once()
    {
        var run = await CommandRun.OfAsync("check", _folder.At("content"), "--content", _folder.At("content"));

        Assert.Equal(2, run.ExitCode);
    }
}
