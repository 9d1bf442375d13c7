namespace CampaignSite.Guide;

/// <summary>How much a copy holds; the pages of the site always have the rest.</summary>
internal enum GuideDetail
{
    /// <summary>Everything: what an action reveals about the person who takes it, and the steps.</summary>
    Steps,

    /// <summary>What it shows, without the steps.</summary>
    Exposure,

    /// <summary>What it is and how long it takes.</summary>
    Short,

    /// <summary>As before, and sources without their addresses, embassies without the remarks on the whole office; nothing is said of actions that need nothing.</summary>
    Brief,
}
