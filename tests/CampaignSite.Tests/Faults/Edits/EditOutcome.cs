namespace CampaignSite.Tests.Faults.Edits;

/// <summary>What a site makes of an edit.</summary>
internal enum EditOutcome
{
    /// <summary>Errors: the old pages stay, and the log names file and code.</summary>
    Refused,

    /// <summary>Taken in: a new version, without an error.</summary>
    Accepted,

    /// <summary>Neither a new version nor an error.</summary>
    Unnoticed,
}
