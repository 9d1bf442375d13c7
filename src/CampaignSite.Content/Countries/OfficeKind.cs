namespace CampaignSite.Content.Countries;

/// <summary>What an office is to a country.</summary>
public enum OfficeKind
{
    Embassy,
    Consulate,
    Representative,
    ForeignMinistry,
    UnMission,
}
