namespace CampaignSite.Suggestions;

/// <summary>How sending a suggestion ended; <see cref="Stored"/> only after it is on disk.</summary>
public enum SubmissionResult
{
    Unavailable,

    /// <summary>As many wait as may wait.</summary>
    Full,

    /// <summary>Also where the same one waits already.</summary>
    Stored,
}
