namespace CampaignSite.Links;

/// <summary>How patiently hosts are asked.</summary>
internal sealed record LinkLimits
{
    /// <summary>For one answer, from its first byte asked to the last one read.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Before something that failed is tried again, where the host does not say when.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A host that asks for more patience is left for another day.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Hosts at a time.</summary>
    public int Hosts { get; init; } = 6;

    /// <summary>Times a request is sent that gets no useful answer.</summary>
    public int Attempts { get; init; } = 2;
}
