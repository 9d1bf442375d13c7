namespace CampaignSite.Planning;

/// <summary>How far what is held of an office carries a step, the farthest first.</summary>
public enum ContactReach
{
    /// <summary>What the step needs is held.</summary>
    Direct,

    /// <summary>Not that, but something else of the office: its own site, an address in place of a number, a mailbox that is not sure.</summary>
    Indirect,

    /// <summary>No such office is held: the step would end nowhere.</summary>
    Nothing,
}
