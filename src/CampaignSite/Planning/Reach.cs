namespace CampaignSite.Planning;

/// <summary>How far an action carries, the farthest first.</summary>
public enum Reach
{
    /// <summary>Somebody whose work is to answer: an embassy, a representative, a minister, a mission.</summary>
    Office,

    /// <summary>Friends, readers, companies, organisations, and any audience that is not named.</summary>
    Others,

    /// <summary>The person who does it.</summary>
    Self,
}
