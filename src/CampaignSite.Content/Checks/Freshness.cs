namespace CampaignSite.Content.Checks;

/// <summary>Days until a check is old.</summary>
public sealed record Freshness
{
    public int Contacts { get; init; } = 180;

    public int Actions { get; init; } = 60;

    public int Organisations { get; init; } = 180;

    public int Tags { get; init; } = 365;

    /// <summary>Of organisations that can be asked for help: anyone who watches an abandoned line sees who asks.</summary>
    public int Help { get; init; } = 60;

    /// <summary>Of the pages that “Leave” opens.</summary>
    public int Exit { get; init; } = 30;

    /// <summary>Of quiet texts, which readers at risk act on.</summary>
    public int Safety { get; init; } = 90;

    /// <summary>For judgements of publishers: the lists they rest on change every month.</summary>
    public int Labels { get; init; } = 45;
}
