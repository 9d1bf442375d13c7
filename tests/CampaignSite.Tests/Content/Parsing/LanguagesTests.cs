using System.Text.Json;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Parsing;

/// <summary>Languages of a campaign that the platform has no words of.</summary>
public sealed class LanguagesTests
{
    [Fact]
    public void A_language_that_the_platform_cannot_name_is_named_by_the_campaign()
    {
        var result = Load("languages: [en, {tag: inh, name: ГӀалгӀай мотт}]");

        Assert.Equal([], Example.Errors(result));
        Assert.Equal(["English", "ГӀалгӀай мотт"], result.Campaign!.Languages.Select(language => language.NativeName));
        Assert.DoesNotContain(result.Diagnostics, d => d.Location.Path == "campaign.yml" && d.Code is DiagnosticCode.MissingWord);
    }

    [Fact]
    public void Without_a_name_it_is_used_all_the_same_and_check_says_what_readers_see()
    {
        var result = Load("languages: [en, inh]");

        Assert.Equal([], Example.Errors(result));
        var warning = Assert.Single(result.Diagnostics, d => d.Location.Path == "campaign.yml" && d.Code is DiagnosticCode.MissingWord);
        Assert.Equal("the name of “inh” in itself is not known here, and readers see “Ingush”; write {tag: inh, name: …}", warning.Message);
    }

    [Fact]
    public void A_campaign_may_name_any_of_its_languages_itself()
    {
        var result = Load("languages:\n  - tag: en\n    name: Plain English");

        Assert.Equal("Plain English", Assert.Single(result.Campaign!.Languages).NativeName);
    }

    [Theory]
    [InlineData("languages: [en, rus]", "unknown-language", "“rus” is written “ru” in BCP 47")]
    [InlineData("languages: [en, {tag: inh}]", "missing-key", "a language needs “name”")]
    [InlineData("languages: [en, {name: Ghalghai}]", "missing-key", "a language needs “tag”")]
    [InlineData("languages: [en, {tag: inh, nam: Ghalghai, name: G}]", "unknown-key", "did you mean “name”?")]
    [InlineData("languages: [en, [inh]]", "wrong-type", "of {tag: inh, name: …}")]
    public void What_is_wrong_with_a_language_is_said(string line, string code, string message)
    {
        var error = Load(line).Diagnostics.First(d => d.Severity == Severity.Error && JsonNamingPolicy.KebabCaseLower.ConvertName(d.Code.ToString()) == code);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    // The words of the campaign that have no translation are not the matter here.
    private static LoadResult Load(string languages)
    {
        var campaign = FormatPage.Files().Single(file => file.Path == "campaign.yml");
        var text = System.Text.Encoding.UTF8.GetString(campaign.Bytes.Span);
        var changed = FormatPage.Files().Where(file => file.Path is not "campaign.yml" and not "protected.yml")
            .Append(ContentFile.FromText("campaign.yml", text.Replace("languages: [en]", languages, StringComparison.Ordinal)));
        return CampaignLoader.Load(PageRegistry.Site, [.. changed], FormatPage.Today);
    }
}
