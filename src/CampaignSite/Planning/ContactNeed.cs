namespace CampaignSite.Planning;

/// <summary>What a step needs of an office at its end.</summary>
public enum ContactNeed
{
    /// <summary>Whatever is held will do.</summary>
    Any,

    /// <summary>A number.</summary>
    Telephone,

    /// <summary>A mailbox, an address, or a page that finds one's own representative.</summary>
    Writing,
}
