namespace CampaignSite.Content.Model;

/// <summary>Days until a check is old.</summary>
public sealed record Freshness
{
    public int Contacts { get; init; } = 180;

    public int Actions { get; init; } = 60;

    public int Organisations { get; init; } = 180;

    public int Tags { get; init; } = 365;

    /// <summary>For judgements of publishers: the lists they rest on change every month.</summary>
    public int Labels { get; init; } = 45;
}
