using AngleSharp.Html.Parser;
using CampaignSite.Content;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Shipped;

public sealed class PageWeightTests
{
    // A reader on a capped line; figures of the design, gzip, body and headers as they are sent.
    private const int Heaviest = 60_000;
    private const int HomeWithItsStyle = 14_000;

    // Of the style sheet's answer; the sheet itself is packed for good when the site is published, and hardly at all before.
    private const int Headers = 1_000;

    [Fact]
    public async Task No_page_is_heavier_than_sixty_kilobytes_and_the_start_page_fits_the_first_window()
    {
        await using var site = await RunningSite.StartAsync(settings: [$"--Site:Content={Repository.PathOf("content")}", "--Limits:Enabled=false"]);
        var campaign = new ShippedCampaign().Campaign;
        var heavy = new List<string>();
        foreach (var address in campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Select(a => CampaignSite.Localization.RequestLanguage.PathIn(campaign, language, a))))
        {
            var weight = await WeightAsync(site, address);
            if (weight > Heaviest)
            {
                heavy.Add($"{address}: {weight}");
            }
        }

        var home = await WeightAsync(site, "/") + Packing.Weigh(Repository.Read("src/CampaignSite/wwwroot/css/site.css")) + Headers;

        Assert.Equal([], heavy);
        Assert.True(home <= HomeWithItsStyle, $"The start page and its style weigh {home} bytes.");
    }

    [Theory]
    [InlineData("/embassies")]
    [InlineData("/ru/embassies")]
    public async Task A_first_visit_to_the_embassies_with_their_map_is_five_requests_and_sixty_kilobytes(string address)
    {
        await using var site = await RunningSite.StartAsync(settings: [$"--Site:Content={Repository.PathOf("content")}"]);
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(new Uri(address, UriKind.Relative)));

        var files = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src], image[href]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!).Distinct().ToList();
        var weight = await WeightAsync(site, address);
        foreach (var file in files)
        {
            weight += Headers + Packing.Weigh(await site.Client.GetByteArrayAsync(new Uri(file, UriKind.Relative)));
        }

        Assert.Contains(files, file => file.StartsWith("/world.", StringComparison.Ordinal));
        Assert.InRange(files.Count + 1, 1, 5);
        Assert.InRange(weight, 1, Heaviest);
    }

    private static async Task<int> WeightAsync(RunningSite site, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "gzip");
        using var answer = await site.Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var headers = answer.Headers.Concat(answer.Content.Headers).Sum(header => header.Value.Sum(value => header.Key.Length + value.Length + 4));
        return headers + (await answer.Content.ReadAsByteArrayAsync()).Length;
    }
}
