using CampaignSite.Suggestions;

namespace CampaignSite.Tests.Suggestions;

public sealed class MixedScriptsTests
{
    [Theory]
    [InlineData("pаypal is not paypal", false, "pаypal")]
    [InlineData("https://аррӏе.com/x", true, "аррӏе.com")]
    [InlineData("Привет, world! Ӏаьржа слово", false, null)]
    [InlineData("нохчаша Iаш", false, "Iаш")]
    [InlineData("https://example.org/страница", true, null)]
    [InlineData("", false, null)]
    public void Words_of_two_scripts_are_named(string text, bool isAddress, string? word) =>
        Assert.Equal(word is null ? [] : [word], MixedScripts.WordsIn(text, isAddress));
}
