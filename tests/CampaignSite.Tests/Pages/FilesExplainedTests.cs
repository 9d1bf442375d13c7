using System.Net;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>Beside the link of a file is what a phone or a spreadsheet does with it.</summary>
[Trait("Category", "Slow")]
public sealed class FilesExplainedTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    [Theory]
    [InlineData("/countries/gb", "/countries/gb.vcf", "On a phone: open the file from your downloads, choose Contacts and confirm.")]
    [InlineData("/ar/countries/gb", "/ar/countries/gb.vcf", "على الهاتف: افتحوا الملف من التنزيلات، واختاروا جهات الاتصال، ثم أكّدوا.")]
    [InlineData("/letters/to-the-embassy", "/reminders.ics?", "On a phone: open the file from your downloads, choose your calendar and confirm")]
    [InlineData("/actions/attend-the-tide-vigil", "/actions/attend-the-tide-vigil.ics", "On a phone: open the file from your downloads, choose your calendar and confirm")]
    [InlineData("/countries", "/data/countries.csv", "Fields are separated by commas")]
    public async Task A_page_with_a_file_says_what_opening_it_takes(string page, string file, string sentence)
    {
        var text = WebUtility.HtmlDecode(await fixture.Site.Client.GetStringAsync(page)).Replace('\u00A0', ' ');

        Assert.Contains($"href=\"{file}", text, StringComparison.Ordinal);
        Assert.Contains(sentence, text, StringComparison.Ordinal);
    }
}
