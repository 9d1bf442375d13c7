using System.Text.Json;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Loading;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content;

public sealed class FormatPageTests
{
    [Fact]
    public void The_examples_of_the_documentation_are_a_campaign_without_an_error()
    {
        var result = CampaignLoader.Load(PageRegistry.Site, FormatPage.Files(), FormatPage.Today);

        // The embassy's page of 2022 shows what an old check looks like.
        Assert.Equal(["countries/gb.md:9:12 warning stale-check"], result.Diagnostics.Select(Example.Line));
        Assert.Equal("Saltmarsh", result.Campaign!.Name);
    }

    [Fact]
    public void The_documentation_shows_a_file_of_every_text_kind()
    {
        var folders = FormatPage.Files().Select(file => file.Path.Split('/')[0]).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "actions", "campaign.yml", "changes.yml", "countries", "hashtags", "interface", "letters", "organisations", "protected.yml",
                "publishers.yml", "sources.yml", "texts", "timeline",
            ],
            folders);
    }

    [Fact]
    public void Every_bad_example_gives_exactly_the_error_it_names()
    {
        var examples = FormatPage.BadExamples();

        Assert.Equal(10, examples.Count);
        foreach (var example in examples)
        {
            var result = Example.Load(example.File);

            var error = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
            Assert.Equal((example.File.Path, example.Line, example.Code), (error.Location.Path, error.Location.Line, JsonNamingPolicy.KebabCaseLower.ConvertName(error.Code.ToString())));
        }
    }

    [Fact]
    public void The_documentation_explains_every_code_once_in_the_order_of_the_code()
    {
        Assert.Equal(Enum.GetNames<DiagnosticCode>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName), FormatPage.TableOfCodes());
    }

    [Fact]
    public void The_documentation_says_of_every_warning_that_it_is_one()
    {
        var rows = FormatPage.Text().Split('\n').Where(line => line.Contains("| Warning", StringComparison.Ordinal));

        Assert.Equal(
            [
                "leftover-file", "unknown-phone", "office-abroad", "unjudged-publisher", "stale-judgement", "missing-translation", "stale-translation", "untranslated", "translation-differs",
                "missing-word", "stale-check", "stale-safety", "unused-source", "no-quick-action", "discouraged-word", "unlisted",
                "link-soft-gone", "link-moved", "link-redirected", "link-unanswered", "link-unasked",
            ],
            rows.Select(row => row.Split('`')[1]));
    }
}
