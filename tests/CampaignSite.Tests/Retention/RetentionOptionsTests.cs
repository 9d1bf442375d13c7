using CampaignSite.Retention;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Retention;

public sealed class RetentionOptionsTests
{
    [Theory]
    [InlineData("Retention:Marks=91", "Retention:Marks is 91; write a number of days from 1 to 90")]
    [InlineData("Retention:Marks=0", "Retention:Marks is 0; write a number of days from 1 to 90")]
    [InlineData("Retention:DecidedSuggestions=31", "Retention:DecidedSuggestions is 31; write a number of days from 1 to 30")]
    [InlineData("Retention:OpenSuggestions=-1", "Retention:OpenSuggestions is -1; write a number of days from 1 to 180")]
    [InlineData("Retention:OpenSuggestions=181", "Retention:OpenSuggestions is 181; write a number of days from 1 to 180")]
    [InlineData("Retention:HeldSuggestions=2000000000", "Retention:HeldSuggestions is 2000000000; write a number of days from 1 to 7")]
    [InlineData("Retention:ClockCheckedOn=22.11.2026", "Retention:ClockCheckedOn is not a day; write one such as 2026-11-22, or leave it empty")]
    [InlineData("Retention:Marks=5m", "Retention cannot be read: Failed to convert configuration value '5m' at 'Retention:Marks' to type 'System.Int32'.")]
    public async Task B93_keeping_longer_than_promised_is_refused_by_name(string setting, string message)
    {
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);

        var run = await CommandRun.OfAsync($"--{setting}", "--content", folder.At("content"), "--data", folder.At("data"), "--urls", "http://127.0.0.1:0");

        Assert.Equal((2, $"error: {message}{Environment.NewLine}"), (run.ExitCode, run.Error));
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Fact]
    public void The_defaults_are_the_ceilings_that_the_site_promises()
    {
        var defaults = new RetentionOptions();

        Assert.True(new RetentionOptionsValidator().Validate(null, defaults).Succeeded);
        Assert.Equal((90, 30, 180, 7), (defaults.Marks, defaults.DecidedSuggestions, defaults.OpenSuggestions, defaults.HeldSuggestions));
    }
}
