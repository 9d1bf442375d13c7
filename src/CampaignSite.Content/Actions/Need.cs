namespace CampaignSite.Content.Actions;

/// <summary>What an action asks of the person who does it.</summary>
public enum Need
{
    PublicName,
    Phone,
    SocialAccount,
    Money,
    Email,
    Post,
}
