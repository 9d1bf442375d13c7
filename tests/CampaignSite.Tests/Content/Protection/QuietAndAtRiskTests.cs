using CampaignSite.Content.Countries;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Protection;

/// <summary>A lost line about quiet texts or countries at risk is an error, and the campaign stays as quiet as its list says.</summary>
public sealed class QuietAndAtRiskTests
{
    private const string Safety = "texts/safety.en.md";
    private const string Settings = "campaign.yml";

    [Theory]
    [InlineData("")]
    [InlineData("quiet: false\n")]
    [InlineData("quiet: \"false\"\n")]
    [InlineData("quiet: 'false'\n")]
    [InlineData("quiet:   false   # for now\n")]
    [InlineData("\"quiet\": false\n")]
    [InlineData("#quiet: true\n")]
    public void A_text_that_is_no_longer_quiet_stays_so(string line)
    {
        var result = ListedSaltmarsh.Edited((Safety, "quiet: true\n", line));

        var error = Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal([error.ToString()], ListedSaltmarsh.Errors(result));
        Assert.StartsWith("protected.yml:", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("texts/safety.*.md", error.Message, StringComparison.Ordinal);
        Assert.Contains("quiet: true", error.Message, StringComparison.Ordinal);
        Assert.Equal("/notes/safety", result.Campaign!.Text("safety")!.Address);
        Assert.True(result.Campaign.Text("safety")!.Quiet);
    }

    [Theory]
    [InlineData("quiet: no\n")]
    [InlineData("quiet: False\n")]
    [InlineData("quiet: off\n")]
    [InlineData("quiet: 0\n")]
    [InlineData("quiet: null\n")]
    [InlineData("quiet: ~\n")]
    [InlineData("quiet:\n")]
    [InlineData("quiet: yes\n")]
    [InlineData("quiet: True\n")]
    [InlineData("quiet: !!bool false\n")]
    [InlineData("Quiet: true\n")]
    [InlineData("quite: true\n")]
    [InlineData("quiet : false\nquiet: true\n")]
    public void A_spelling_that_is_not_read_is_refused_whole(string line)
    {
        var result = ListedSaltmarsh.Edited((Safety, "quiet: true\n", line));

        Assert.True(result.Campaign is null || result.Campaign.Text("safety")!.Quiet);
        Assert.True(result.HasErrors);
    }

    [Theory]
    [InlineData("texts/Safety.en.md", "texts/Safety.ar.md")]
    [InlineData("texts/safety.en.markdown", "texts/safety.ar.markdown")]
    public void A_quiet_text_whose_new_name_is_not_read_is_refused_whole(string english, string arabic)
    {
        var result = ListedSaltmarsh.Load(WithSafetyAs(english, arabic));

        Assert.Null(result.Campaign);
    }

    [Fact]
    public void A_quiet_text_that_is_gone_goes_at_once()
    {
        var result = ListedSaltmarsh.Load(WithSafetyAs(null, null));

        Assert.Equal([], ListedSaltmarsh.Errors(result));
        Assert.Null(result.Campaign!.Text("safety"));
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCode.Unlisted && d.Message.Contains("“quiet-texts/safety”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quiet_text_under_another_name_is_told_once()
    {
        var result = ListedSaltmarsh.Load(WithSafetyAs("texts/safer.en.md", "texts/safer.ar.md"));

        Assert.Equal([], ListedSaltmarsh.Errors(result));
        Assert.Equal("/notes/safer", result.Campaign!.Text("safer")!.Address);
        Assert.Contains("texts/safer", Assert.Single(result.Diagnostics, d => d.Code == DiagnosticCode.Unlisted).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quiet_text_that_loses_its_line_with_its_name_stays_quiet()
    {
        var files = ListedSaltmarsh.Edit(WithSafetyAs("texts/safer.en.md", "texts/safer.ar.md"), ("texts/safer.en.md", "quiet: true\n", ""));

        var result = ListedSaltmarsh.Load(files);

        Assert.Contains("“safer”", Assert.Single(ListedSaltmarsh.Unconfirmed(result)).Message, StringComparison.Ordinal);
        Assert.Equal("/notes/safer", result.Campaign!.Text("safer")!.Address);
    }

    [Fact]
    public void Front_matter_that_is_lost_is_an_error()
    {
        var result = ListedSaltmarsh.Edited((Safety, "---\ntitle: Before you begin\n", "title: Before you begin\n"));

        Assert.Null(result.Campaign);
    }

    [Theory]
    [InlineData(Settings, "at-risk: [ir]\n", "", "ir")]
    [InlineData(Settings, "at-risk: [ir]\n", "at-risk: []\n", "ir")]
    [InlineData(Settings, "at-risk: [ir]\n", "at-risk: [iq]\n", "ir")]
    [InlineData("countries/eg.md", "at-risk: true\n", "organisations: []\n", "eg")]
    [InlineData("countries/eg.md", "at-risk: true\n", "at-risk: false\n", "eg")]
    [InlineData("countries/eg.md", "at-risk: true\n", "at-risk: \"false\"\n", "eg")]
    [InlineData(Settings, "addressee: nl\n", "addressee: be\n", "nl")]
    public void A_country_that_is_no_longer_at_risk_stays_so(string path, string from, string to, string country)
    {
        var result = ListedSaltmarsh.Edited((path, from, to));

        var error = Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Contains($"“{country}”", error.Message, StringComparison.Ordinal);
        Assert.True(CountryCode.TryParse(country, out var code));
        Assert.True(result.Campaign!.IsAtRisk(code));
    }

    [Fact]
    public void The_path_of_the_quiet_pages_stays()
    {
        var result = ListedSaltmarsh.Edited((Settings, "path: notes", "path: help-for-you"));

        Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal("/notes/safety", result.Campaign!.Text("safety")!.Address);
    }

    // Nothing links to this one: only the list can miss it.
    private static IReadOnlyList<ContentFile> WithSafetyAs(string? english, string? arabic)
    {
        var files = ListedSaltmarsh.Edit(ListedSaltmarsh.Files,
            ("texts/how-to-leave-no-trace.en.md", "[what your phone keeps](/guides/safety#what-your-phone-keeps)", "what your phone keeps"),
            ("texts/how-to-leave-no-trace.ar.md", "[ما يحتفظ به هاتفك](/guides/safety#what-your-phone-keeps)", "ما يحتفظ به هاتفك"),
            ("countries/jo.en.md", "[before you begin](/guides/safety)", "before you begin"),
            ("countries/jo.ar.md", "[قبل أن تبدأ](/guides/safety)", "قبل أن تبدأ"));
        return
        [
            .. files.SelectMany(file => file.Path switch
            {
                Safety => english is null ? [] : [file with { Path = english }],
                "texts/safety.ar.md" => arabic is null ? [] : new[] { file with { Path = arabic } },
                _ => new[] { file },
            }),
        ];
    }
}
