namespace CampaignSite;

/// <summary>What the offline guide does with a page of the site that it does not hold.</summary>
internal enum GuideUse
{
    /// <summary>Only a text that links to it names it.</summary>
    Linked,

    /// <summary>Its list of further pages names it.</summary>
    Listed,

    /// <summary>Nothing in the guide asks its reader to be seen, to leave something or to be remembered.</summary>
    NeverNamed,
}
