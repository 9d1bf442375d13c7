using System.Diagnostics;
using System.Text.RegularExpressions;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What comes out of a printer, asked of the browser that prints it.</summary>
public sealed partial class PosterTests
{
    [FactWithTool("chromium")]
    public async Task The_poster_is_one_sheet_of_either_paper_in_every_language()
    {
        var sheets = new List<string>();
        foreach (var folder in new[] { Repository.PathOf("content"), Saltmarsh.Folder })
        {
            await using var site = await RunningSite.StartAsync(settings: [$"--Site:Content={folder}", "--Limits:Enabled=false"]);
            foreach (var language in SaltmarshSite.CampaignOf(site).Languages)
            {
                var address = language.Equals(SaltmarshSite.CampaignOf(site).BaseLanguage) ? "/share/poster" : $"/{language.Tag}/share/poster";
                sheets.Add($"{address} A4 {await SheetsAsync(site, address, "A4")}");
                sheets.Add($"{address} letter {await SheetsAsync(site, address, "letter")}");
            }
        }

        Assert.Equal(8, sheets.Count);
        Assert.Equal([], sheets.Where(sheet => !sheet.EndsWith(" 1", StringComparison.Ordinal)));
    }

    // The command line prints on one paper only, so the page is printed from a copy whose style names the paper.
    private static async Task<int> SheetsAsync(RunningSite site, string address, string paper)
    {
        using var folder = new TemporaryFolder();
        var style = await File.ReadAllTextAsync(Repository.PathOf("src/CampaignSite/wwwroot/css/site.css"));
        var page = await site.Client.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Contains("@page poster {", style, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.At("site.css"), style.Replace("@page poster {", $"@page poster {{ size: {paper};", StringComparison.Ordinal));
        await File.WriteAllTextAsync(folder.At("poster.html"), StyleSheet().Replace(page, "href=\"site.css\"", 1));

        var pdf = folder.At("poster.pdf");
        using var browser = Process.Start(new ProcessStartInfo("chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-pdf-header-footer",
                $"--user-data-dir={folder.At("profile")}", $"--print-to-pdf={pdf}", folder.At("poster.html"),
            ])
        { RedirectStandardError = true, UseShellExecute = false })!;
        await browser.StandardError.ReadToEndAsync();
        await browser.WaitForExitAsync();
        return Page().Count(System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf)));
    }

    [GeneratedRegex("href=\"/css/site[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex StyleSheet();

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.NonBacktracking)]
    private static partial Regex Page();
}
