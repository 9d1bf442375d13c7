using System.Collections.Concurrent;
using CampaignSite.Localization;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Shipped;

/// <summary>Bytes on the line of a first visit, for a reader whose line is capped; the figures of the design, in <c>docs/figures.md</c>.</summary>
[Trait("Category", "Slow")]
public sealed class PageWeightTests(ITestOutputHelper output, ShippedSite running)
{
    [Fact]
    public async Task Every_page_in_every_language_keeps_to_its_weight_its_requests_and_its_own_host()
    {
        var site = await running.GetAsync();
        var campaign = new ShippedCampaign().Campaign;
        var quiet = PageAddresses.Quiet(campaign).ToHashSet();
        var known = new ConcurrentDictionary<string, int>();
        var faults = new ConcurrentBag<string>();
        var pages = campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Append("/suggest/thanks").Select(address => (address, path: RequestLanguage.PathIn(campaign, language, address))));
        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (page, _) =>
        {
            // An action, an event, a country is far below its limit: there one packing is enough.
            string[] packings = page.address.LastIndexOf('/') == 0 || quiet.Contains(page.address) ? ["gzip", "br"] : ["gzip"];
            var visit = await FirstVisit.OfAsync(site, page.path, packings, known);
            var drawn = visit.Page + visit.Styles;
            foreach (var fault in new[]
            {
                page.address == "/" ? Over(drawn, Budget.Home, "to read it") : null,
                quiet.Contains(page.address) ? Over(drawn, Budget.Quiet, "to read it") : null,
                Over(visit.All, Budget.Visit(page.address), "all of it"),
                Over(visit.Requests, Budget.Requests, "requests"),
                visit.Elsewhere.Any() ? $"asks {string.Join(' ', visit.Elsewhere)}" : null,
            }.OfType<string>())
            {
                faults.Add($"{page.path}: {fault}");
            }

            output.WriteLine($"{page.path}: {visit.Page} + {visit.All - visit.Page} in {visit.Requests}; to read {drawn}");
        });

        Assert.Equal([], faults.Order(StringComparer.Ordinal));
        Assert.Contains(known.Keys, file => file.StartsWith("/world.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_style_sheet_is_at_most_5300_bytes() => Assert.InRange(Packing.Weigh(Repository.Read("src/CampaignSite/wwwroot/css/site.css")), 100, 5_300);

    [Fact]
    public void The_style_of_quiet_pages_is_at_most_a_kilobyte_and_a_half() =>
        Assert.InRange(new FileInfo(Repository.PathOf("src/CampaignSite/wwwroot/css/quiet.css")).Length, 1, 1_536);

    private static string? Over(int weight, int most, string what) => weight > most ? $"{what} {weight}, at most {most}" : null;
}
