using CampaignSite.Content.Countries;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Embassies;

/// <summary>Every embassy whose place is known, once: where it is crowded on the closer map, elsewhere on that of the world. By name, like the list.</summary>
public sealed record EmbassyMap
{
    /// <summary>The address of the outline that all points stand on.</summary>
    public required string Outline { get; init; }

    public required IReadOnlyList<MapPoint> World { get; init; }

    public required IReadOnlyList<MapPoint> Europe { get; init; }

    /// <summary>The crowded points as they stand on the map of the world, where they are one link together.</summary>
    public required IReadOnlyList<(int X, int Y)> Crowd { get; init; }

    public required int WithoutPoint { get; init; }

    public bool IsEmpty => World.Count + Europe.Count == 0;

    /// <param name="outline">The address of the outline.</param>
    /// <param name="localized">For whom the names are.</param>
    public static EmbassyMap Create(string outline, LocalizedCampaign localized)
    {
        var embassies = localized.CountriesByName().Where(country => country.Embassy is not null).ToList();
        var placed = embassies.Where(country => country.Embassy!.Location is not null)
            .Select(country => (country.Code, Name: localized.Country(country.Code), Place: country.Embassy!.Location!.Value))
            .ToList();
        var crowd = placed.Where(one => MapFrame.Europe.Holds(one.Place)).ToList();
        return new EmbassyMap
        {
            Outline = outline,
            World = [.. placed.Except(crowd).Select(one => Point(MapFrame.World, one.Code, one.Name, one.Place))],
            Europe = [.. crowd.Select(one => Point(MapFrame.Europe, one.Code, one.Name, one.Place))],
            Crowd = [.. crowd.Select(one => MapFrame.World.Place(one.Place))],
            WithoutPoint = embassies.Count - placed.Count,
        };
    }

    private static MapPoint Point(MapFrame frame, CountryCode country, string name, GeoPoint place)
    {
        var (x, y) = frame.Place(place);
        return new MapPoint(country, name, x, y);
    }
}
