namespace CampaignSite.Content.Model;

/// <summary>The words of an action.</summary>
public sealed record ActionProse : Prose
{
    public required Exposure Exposure { get; init; }

    /// <summary>Why it is closed or unsafe.</summary>
    public string? Reason { get; init; }
}
