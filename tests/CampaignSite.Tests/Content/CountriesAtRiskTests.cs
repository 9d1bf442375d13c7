using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content;

/// <summary>The words about a country at risk lead to quiet texts and nowhere else, however the country is known to be at risk.</summary>
public sealed class CountriesAtRiskTests
{
    public static TheoryData<string> WaysOut =>
    [
        "[a site](https://friends.example/a)",
        "<https://friends.example/a>",
        "[a mailbox](mailto:desk@gov.example)",
        "<desk@gov.example>",
        "[a number](tel:+442079460000)",
        "[a letter](/letters/to-the-embassy)",
        "[the embassies](/embassies)",
        "[petitions](/petitions)",
        "[an action](/actions/call-the-embassy)",
    ];

    [Theory]
    [MemberData(nameof(WaysOut))]
    public void A_way_out_is_an_error_in_every_country_at_risk(string words)
    {
        // Its own file, the list of campaign.yml, the addressee.
        foreach (var country in new[] { "eg", "ir", "nl" })
        {
            var result = Load(country, $"Read this: {words}.");

            Assert.Contains(result.Diagnostics, d => d is { Code: DiagnosticCode.ForbiddenLink, Severity: Severity.Error } && d.Location.Path == $"countries/{country}.en.md");
            Assert.Null(result.Campaign);
        }
    }

    [Theory]
    [MemberData(nameof(WaysOut))]
    public void Elsewhere_it_is_none(string words) =>
        Assert.DoesNotContain(Load("fr", $"Read this: {words}.").Diagnostics, d => d.Code == DiagnosticCode.ForbiddenLink);

    [Theory]
    [InlineData("Read [before you begin](/guides/safety) first.")]
    [InlineData("## Here\n\nRead [what stands above](#here).")]
    public void Quiet_texts_and_the_page_itself_may_be_linked(string body) => Assert.NotNull(Load("eg", body).Campaign);

    private static LoadResult Load(string country, string body)
    {
        var files = Saltmarsh.Files();
        var facts = files.Any(file => file.Path == $"countries/{country}.md") ? [] : new[] { ContentFile.FromText($"countries/{country}.md", "---\norganisations: []\n---\n") };
        return CampaignLoader.Load(PageRegistry.Site,
            [.. files, .. facts, ContentFile.FromText($"countries/{country}.en.md", $"---\nsummary: What is known here.\n---\n{body}\n")], Saltmarsh.Today);
    }
}
