namespace CampaignSite.Content.Actions;

public enum ActionKind
{
    Petition,
    Letter,
    Call,
    Post,
    Donate,
    Learn,
    Share,
    Attend,
    Organise,
    Contact,
}
