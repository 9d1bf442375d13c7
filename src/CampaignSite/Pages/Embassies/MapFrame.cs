using CampaignSite.Content.Countries;

namespace CampaignSite.Pages.Embassies;

/// <summary>A part of the outline that is shown as a picture of its own, a thousand wide. Its edges are in units of <see cref="NaturalEarth"/>.</summary>
public sealed record MapFrame(double Left, double Top, double Width, double Height)
{
    /// <summary>The outline as it is drawn: the <c>viewBox</c> of <c>world.svg</c>. There is no office in Antarctica.</summary>
    public static readonly MapFrame World = new(-4300, -2409, 9000, 4199);

    /// <summary>From Lisbon to Baku and from Helsinki to Cairo: half of all capitals stand here, too near to each other on a map of the world.</summary>
    public static readonly MapFrame Europe = new(-320, -2000, 1660, 1070);

    private const double Wide = 1000;

    /// <summary>The picture's height where its width is a thousand.</summary>
    public int High => Rounded(Height);

    public string ViewBox => $"0 0 {Wide} {High}";

    public bool Holds(GeoPoint place)
    {
        var (x, y) = NaturalEarth.Project(place);
        return x >= Left && x <= Left + Width && y >= Top && y <= Top + Height;
    }

    /// <summary>Where a place is in the picture.</summary>
    public (int X, int Y) Place(GeoPoint place)
    {
        var (x, y) = NaturalEarth.Project(place);
        return (Rounded(x - Left), Rounded(y - Top));
    }

    /// <summary>Where another frame lies in this one's picture; it may reach beyond its edges.</summary>
    public (int X, int Y, int Width, int Height) Place(MapFrame other) =>
        (Rounded(other.Left - Left), Rounded(other.Top - Top), Rounded(other.Width), Rounded(other.Height));

    private int Rounded(double units) => (int)Math.Round(units * Wide / Width);
}
