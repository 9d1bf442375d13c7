using CampaignSite.Testing;

namespace CampaignSite.Tests.Commands;

public sealed class SiteCommandTests
{
    [Theory]
    [InlineData("“chek” is not a command; did you mean “check”?", "chek")]
    [InlineData("“sreve” is not a command; did you mean “serve”?", "sreve", "--urls", "http://localhost:1")]
    [InlineData("--contnet is not an option; did you mean --content?", "--contnet", "x")]
    [InlineData("--Site:Contnet is not a setting; did you mean Site:Content?", "--Site:Contnet", "x")]
    [InlineData("--Limits:Enabledd is not a setting; did you mean Limits:Enabled?", "serve", "--Limits:Enabledd=false")]
    [InlineData("--Site:Content needs a value", "--Site:Content")]
    [InlineData("“-rf” is not an option", "-rf")]
    [InlineData("“--” means nothing here", "--", "check")]
    [InlineData("“--output” is not an option of check; a folder of that name is ./--output", "check", "--output")]
    [InlineData("Required argument missing for option: '--content'.", "serve", "--content")]
    public async Task A_wrong_command_line_is_misuse_and_the_nearest_name_is_said(string said, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(arguments);

        Assert.Equal((2, "", $"error: {said}\nTry --help.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("Usage:", "--help")]
    [InlineData("Usage:", "-h")]
    [InlineData("Usage:", "check", "--help")]
    [InlineData("Usage:", "serve", "--help")]
    [InlineData(".", "--version")]
    public async Task Help_is_everywhere(string said, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(arguments);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_file_is_not_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("words", "--help");

        var run = await CommandRun.OfAsync($"@{folder.At("words")}");

        Assert.Equal(2, run.ExitCode);
    }
}
