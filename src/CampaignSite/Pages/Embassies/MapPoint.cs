using CampaignSite.Content.Countries;

namespace CampaignSite.Pages.Embassies;

/// <summary>A mission on a map of its <see cref="MapFrame"/>: where it is and whose page it leads to.</summary>
public sealed record MapPoint(CountryCode Country, string Name, int X, int Y)
{
    /// <summary>The side of the point that its name is written on: towards the middle, so that no edge cuts a name of up to 600.</summary>
    public string Anchor => X switch { < 400 => "start", > 600 => "end", _ => "middle" };

    /// <summary>How far below the point the name begins: above it, but where the upper edge would cut it.</summary>
    public string Lift => Y < 75 ? "1.3em" : "-.7em";
}
