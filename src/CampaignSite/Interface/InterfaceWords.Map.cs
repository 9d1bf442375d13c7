using CampaignSite.Content.Languages;

namespace CampaignSite.Interface;

/// <content>Words of the map of embassies.</content>
public sealed partial record InterfaceWords
{
    public string MapTitle { get; init; } = "On a map";
    public string MapAbout { get; init; } = "Each point is a city with an embassy and links to the page of its country. Where points are crowded, the list is easier.";
    public string MapSkip { get; init; } = "Skip to the list";
    public string MapWorld { get; init; } = "The world";
    public string MapEurope { get; init; } = "Europe and its neighbours";
    public Plural MapWithoutPoint { get; init; } = Plural.English("{n} embassy in the list is not on the map: we have no location for it.", "{n} embassies in the list are not on the map: we have no location for them.");
    public string EmbassyList { get; init; } = "The list";
}
