using CampaignSite.Content.Model;

namespace CampaignSite.Pages.Embassies;

/// <summary>A mission on a map of its <see cref="Maps.MapFrame"/>: where it stands and whose page it leads to.</summary>
public sealed record MapPoint(CountryCode Country, string Name, int X, int Y)
{
    /// <summary>The side of the point that its name is written on: always towards the middle, so that the edge cuts no name.</summary>
    public string Anchor => X < 500 ? "start" : "end";

    /// <summary>How far below the point the name begins: above it, but where the upper edge would cut it.</summary>
    public string Lift => Y < 65 ? "1.3em" : "-.7em";
}
