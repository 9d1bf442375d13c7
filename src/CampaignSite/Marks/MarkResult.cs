namespace CampaignSite.Marks;

/// <summary>How a write ended; the first two only after it is on disk.</summary>
public enum MarkResult
{
    Unavailable,
    Stored,

    /// <summary>Also where there was nothing to remove: the answer must not tell.</summary>
    Removed,
}
