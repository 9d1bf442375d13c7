namespace CampaignSite.Content.Actions;

/// <summary>Whom an action or a letter speaks to.</summary>
public enum Audience
{
    Embassy,
    Representative,
    ForeignMinister,
    UnMission,
    Company,
    Newspaper,
    Organisation,
    Public,
    Self,
}
