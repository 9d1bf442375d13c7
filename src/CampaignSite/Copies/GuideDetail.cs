namespace CampaignSite.Copies;

/// <summary>How much of each action a copy holds; the page of the action always has the rest.</summary>
internal enum GuideDetail
{
    /// <summary>Everything: what it shows about whoever does it, and the steps.</summary>
    Steps,

    /// <summary>What it shows, without the steps.</summary>
    Exposure,

    /// <summary>What it is and how long it takes.</summary>
    Short,
}
