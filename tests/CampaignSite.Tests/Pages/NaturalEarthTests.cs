using System.Globalization;
using System.Text.RegularExpressions;
using CampaignSite.Content.Countries;
using CampaignSite.Pages.Embassies;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages;

public sealed partial class NaturalEarthTests
{
    // Worked out by another hand: d3-geo 3.1, geoNaturalEarth1Raw.
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 180, 5000, 0)]
    [InlineData(90, 0, 0, -2599.98)]
    [InlineData(-90, -180, -2752, 2599.98)]
    [InlineData(52.5162, 13.3835, 320.75, -1684.52)]
    [InlineData(55.7558, 37.6173, 882.40, -1783.14)]
    [InlineData(40.7128, -74.006, -1890.34, -1312.88)]
    [InlineData(-33.8688, 151.2093, 3969.75, 1092.39)]
    public void A_place_stands_where_others_put_it(double latitude, double longitude, double x, double y)
    {
        var place = NaturalEarth.Project(new GeoPoint(latitude, longitude));

        Assert.Equal(x, place.X, 0.01);
        Assert.Equal(y, place.Y, 0.01);
    }

    // Capes, because a coast that is drawn by another projection or scale misses them by far more than its simplification does.
    [Theory]
    [InlineData("Agulhas", -34.83, 20.0)]
    [InlineData("Comorin", 8.08, 77.55)]
    [InlineData("Roca", 38.78, -9.5)]
    [InlineData("Land's End", 50.07, -5.71)]
    [InlineData("Froward", -53.9, -71.3)]
    [InlineData("York", -10.69, 142.53)]
    public void The_outline_is_drawn_by_the_same_projection(string cape, double latitude, double longitude)
    {
        var (x, y) = NaturalEarth.Project(new GeoPoint(latitude, longitude));

        var nearest = Corners().Min(corner => Math.Sqrt(((corner.X - x) * (corner.X - x)) + ((corner.Y - y) * (corner.Y - y))));

        Assert.True(nearest < 20, $"The coast passes cape {cape} at {nearest:0} of {NaturalEarth.Across} units.");
    }

    [Fact]
    public void The_outline_is_small_and_holds_nothing_but_two_paths()
    {
        var outline = Repository.Read("src/CampaignSite/wwwroot/world.svg");

        Assert.InRange(Packing.Weigh(outline), 1, 12_000);
        Assert.Equal(["g", "path", "path", "svg"], Tag().Matches(outline).Select(tag => tag.Groups["name"].Value).Order());
        Assert.Contains($"viewBox=\"{MapFrame.World.Left} {MapFrame.World.Top} {MapFrame.World.Width} {MapFrame.World.Height}\"", outline, StringComparison.Ordinal);
        Assert.DoesNotContain("style", outline, StringComparison.Ordinal);
    }

    // “M” says where a line begins, “l” is followed by steps.
    private static IEnumerable<(double X, double Y)> Corners()
    {
        foreach (Match line in Line().Matches(Repository.Read("src/CampaignSite/wwwroot/world.svg")))
        {
            var numbers = Number().Matches(line.Value).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();
            var (x, y) = (0.0, 0.0);
            for (var i = 0; i < numbers.Count; i += 2)
            {
                (x, y) = (x + numbers[i], y + numbers[i + 1]);
                yield return (x, y);
            }
        }
    }

    [GeneratedRegex("<(?<name>[a-z]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"M-?\d+ -?\d+l[-\d\s]+", RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex(@"-?\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
