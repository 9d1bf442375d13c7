using CampaignSite.Content.Countries;

namespace CampaignSite.Pages.Embassies;

/// <summary>
/// The Natural Earth projection in its polynomial form (Šavrič, Jenny, Patterson, Petrovič and Hurni, 2011). <c>world.svg</c> was drawn with
/// it and in the same units, so that a point lies where it belongs on the outline.
/// </summary>
public static class NaturalEarth
{
    /// <summary>The length of the equator in units of the outline.</summary>
    public const double Across = 10_000;

    private const double Radian = Math.PI / 180;
    private const double Scale = Across / (2 * 0.8707 * Math.PI);

    /// <summary>Units of the outline from the equator at Greenwich: east is right, south is down, as in SVG.</summary>
    public static (double X, double Y) Project(GeoPoint place)
    {
        var across = place.Longitude * Radian;
        var up = place.Latitude * Radian;
        var second = up * up;
        var fourth = second * second;
        var x = across * (0.8707 - (0.131979 * second) + (fourth * (-0.013791 + (fourth * ((0.003971 * second) - (0.001529 * fourth))))));
        var y = up * (1.007226 + (second * (0.015085 + (fourth * (-0.044475 + (0.028874 * second) - (0.005916 * fourth))))));
        return (x * Scale, -y * Scale);
    }
}
