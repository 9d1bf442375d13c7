using System.Text;
using System.Text.RegularExpressions;
using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>What comes out of the printer.</summary>
[Collection(BrowserRuns.Name)]
public sealed partial class PosterTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData("shipped", "")]
    [InlineData("shipped", "/ru")]
    [InlineData("Saltmarsh", "")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task The_poster_is_one_sheet_of_either_paper(string campaign, string prefix)
    {
        await using var visit = await Visit.BeginAsync(chromium, campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite);
        await visit.OpenAsync(prefix + "/share/poster");

        foreach (var paper in new[] { "A4", "Letter" })
        {
            var pdf = await visit.Page.PdfAsync(new PagePdfOptions { Format = paper });
            Assert.Equal((paper, 1), (paper, Sheet().Count(Encoding.Latin1.GetString(pdf))));
        }
    }

    [BrowserFact]
    public async Task A_page_that_is_longer_is_more_than_one_sheet()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        await visit.OpenAsync("/briefing");

        Assert.True(Sheet().Count(Encoding.Latin1.GetString(await visit.Page.PdfAsync())) > 2);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.NonBacktracking)]
    private static partial Regex Sheet();
}
