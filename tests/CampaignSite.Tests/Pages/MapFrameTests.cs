using CampaignSite.Content.Countries;
using CampaignSite.Pages.Embassies;

namespace CampaignSite.Tests.Pages;

public sealed class MapFrameTests
{
    private static readonly GeoPoint Berlin = new(52.52, 13.4);
    private static readonly GeoPoint Wellington = new(-41.29, 174.78);

    [Fact]
    public void The_world_holds_every_capital_and_the_closer_map_only_its_own()
    {
        Assert.All([Berlin, Wellington, new(64.15, -21.94), new(-34.91, -56.16)], place => Assert.True(MapFrame.World.Holds(place)));
        Assert.All([Berlin, new(38.72, -9.14), new(40.41, 49.87), new(60.17, 24.94), new(30.04, 31.24)], place => Assert.True(MapFrame.Europe.Holds(place)));
        Assert.All([Wellington, new(64.15, -21.94), new(24.71, 46.68)], place => Assert.False(MapFrame.Europe.Holds(place)));
    }

    [Fact]
    public void Corners_of_a_frame_are_corners_of_its_picture()
    {
        Assert.Equal((0, 0, 1000, MapFrame.World.High), MapFrame.World.Place(MapFrame.World));
        Assert.Equal("0 0 1000 467", MapFrame.World.ViewBox);
    }

    [Fact]
    public void A_place_stands_on_the_same_spot_of_the_outline_in_every_frame()
    {
        var world = MapFrame.World.Place(Berlin);
        var closer = MapFrame.Europe.Place(Berlin);
        var (left, top, width, _) = MapFrame.Europe.Place(MapFrame.World);

        Assert.Equal(closer.X, left + (world.X * width / 1000.0), 4.0);
        Assert.Equal(closer.Y, top + (world.Y * width / 1000.0), 4.0);
    }
}
