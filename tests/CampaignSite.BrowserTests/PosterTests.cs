using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>What comes out of the printer.</summary>
[Collection(BrowserWalks.Name)]
public sealed class PosterTests(Chromium chromium)
{
    [Theory(Skip = Paper.Missing, SkipUnless = nameof(Paper.IsReadable), SkipType = typeof(Paper))]
    [InlineData("shipped", "")]
    [InlineData("shipped", "/ru")]
    [InlineData("Saltmarsh", "")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task The_poster_is_one_sheet_of_either_paper(string campaign, string prefix)
    {
        await using var visit = await Visit.BeginAsync(chromium, campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite);
        await visit.OpenAsync(prefix + "/share/poster");

        foreach (var format in new[] { "A4", "Letter" })
        {
            var paper = await Paper.PrintAsync(visit.Page, format);
            Assert.NotEmpty(Assert.Single(paper.Sheets).Words);
        }
    }
}
