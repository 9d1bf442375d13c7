namespace CampaignSite.Retention;

/// <summary>How the day's deletion went.</summary>
internal enum RetentionState
{
    /// <summary>It has not run since the start.</summary>
    Opening,
    Good,

    /// <summary>The clock is not trusted: nothing is deleted by age.</summary>
    Doubting,
    Failing,
}
