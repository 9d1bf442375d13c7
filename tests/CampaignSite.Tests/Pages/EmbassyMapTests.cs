using System.Globalization;
using AngleSharp.Dom;
using CampaignSite.Localization;
using CampaignSite.Pages.Embassies;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>The map of embassies in every campaign and language.</summary>
[Collection(nameof(Crawled))]
public sealed class EmbassyMapTests(CrawledCampaigns campaigns)
{
    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_embassy_whose_place_is_known_is_one_link_to_its_country_in_the_order_of_the_list(string campaign)
    {
        foreach (var page in Pages(campaign))
        {
            var placed = page.Campaign.Countries.Where(country => country.Embassy?.Location is not null)
                .Select(country => RequestLanguage.PathIn(page.Campaign, page.Language, PageAddresses.Country(country.Code))).ToHashSet();
            var list = page.Document.QuerySelectorAll("table th a").Select(CrawledPage.Href).ToList();
            var maps = Maps(page).Select(map => Points(map).Select(CrawledPage.Href).ToList()).ToList();

            Assert.NotEmpty(placed);
            Assert.Equal(placed.Order(), maps.SelectMany(map => map).Order());
            Assert.All(maps, map => Assert.Equal(list.Where(map.Contains), map));
        }
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_point_is_named_as_its_country_is_in_the_list_and_a_map_by_its_heading(string campaign)
    {
        foreach (var page in Pages(campaign))
        {
            var list = page.Document.QuerySelectorAll("table th a").ToDictionary(CrawledPage.Href, link => CrawledPage.Text(link));
            Assert.All(Maps(page).SelectMany(Points), point => Assert.Equal(list[CrawledPage.Href(point)], CrawledPage.Text(point)));
            Assert.All(Maps(page), map =>
            {
                Assert.Equal("group", map.GetAttribute("role"));
                Assert.False(string.IsNullOrWhiteSpace(page.Document.GetElementById(map.GetAttribute("aria-labelledby")!)!.TextContent));
                Assert.Equal("true", map.QuerySelector("image")!.GetAttribute("aria-hidden"));

                // Safari before 12.1 knows the older name alone.
                var addresses = map.QuerySelector("image")!.Attributes.Where(attribute => attribute.LocalName == "href").Select(attribute => attribute.Value).ToList();
                Assert.Equal((2, 1), (addresses.Count, addresses.Distinct().Count()));
            });
        }
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_point_lies_inside_the_picture_and_its_name_begins_at_it(string campaign)
    {
        foreach (var map in Pages(campaign).SelectMany(Maps))
        {
            var high = int.Parse(map.GetAttribute("viewBox")!.Split(' ')[3], CultureInfo.InvariantCulture);
            foreach (var name in Points(map).Select(point => point.QuerySelector("text")!))
            {
                var (x, y) = (int.Parse(name.GetAttribute("x")!, CultureInfo.InvariantCulture), int.Parse(name.GetAttribute("y")!, CultureInfo.InvariantCulture));
                Assert.InRange(x, 1, 999);
                Assert.InRange(y, 1, high - 1);
                Assert.Equal($"M{x} {y}h.01", name.PreviousElementSibling!.GetAttribute("d"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_has_no_point_is_counted_in_words_and_the_list_holds_everything(string campaign)
    {
        foreach (var page in Pages(campaign))
        {
            var embassies = page.Campaign.Countries.Where(country => country.Embassy is not null).ToList();
            var without = embassies.Count(country => country.Embassy!.Location is null);

            Assert.True(without > 0);
            Assert.Equal(page.Campaign.WordsIn(page.Language).MapWithoutPoint.For(without), CrawledPage.Text(page.Document.QuerySelector(".map > .meta")));
            Assert.Equal(embassies.Count, page.Document.QuerySelectorAll("table tbody tr").Length);
            Assert.Equal("list", page.Document.QuerySelector(".map p a[href='#list']")!.GetAttribute("href")![1..]);
        }
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void The_outline_lies_below_the_points_of_the_closer_map_in_every_language(string campaign)
    {
        var (left, top, width, height) = MapFrame.Europe.Place(MapFrame.World);
        foreach (var outline in Pages(campaign).Select(page => Maps(page).Last().QuerySelector("image")!))
        {
            Assert.Equal(
                [left, top, width, height],
                new[] { "x", "y", "width", "height" }.Select(name => int.Parse(outline.GetAttribute(name)!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void The_crowd_on_the_map_of_the_world_is_one_link_to_the_closer_map()
    {
        foreach (var page in Pages("shipped"))
        {
            var maps = Maps(page).ToList();
            var crowd = Assert.Single(maps[0].QuerySelectorAll("a[href='#map-europe']"));

            Assert.Equal(Points(maps[1]).Count(), crowd.QuerySelector("path")!.GetAttribute("d")!.Split("h.01").Length - 1);
            Assert.Equal(page.Campaign.WordsIn(page.Language).MapEurope, CrawledPage.Text(crowd));
        }
    }

    private IEnumerable<CrawledPage> Pages(string campaign) => campaigns.Of(campaign).Pages.Where(page => page.Address == "/embassies");

    private static IEnumerable<IElement> Maps(CrawledPage page) => page.Document.QuerySelectorAll(".map svg");

    private static IEnumerable<IElement> Points(IElement map) => map.QuerySelectorAll("a").Where(link => !CrawledPage.Href(link).StartsWith('#'));
}
