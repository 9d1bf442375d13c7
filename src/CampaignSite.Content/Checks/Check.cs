using CampaignSite.Content.Timeline;

namespace CampaignSite.Content.Checks;

/// <summary>Who looked at a contact, when, and at what.</summary>
public sealed record Check
{
    /// <summary>Where it is written; the file as a whole where it is not.</summary>
    public Location At { get; init; }

    public required DateOnly On { get; init; }

    public required CheckMethod How { get; init; }

    /// <summary>An address, perhaps <c>http:</c>, or words that name a document.</summary>
    public required string Source { get; init; }

    /// <summary>The date of what was seen, where it is older than the look.</summary>
    public PartialDate? SourceDate { get; init; }

    /// <summary>A pseudonym.</summary>
    public string? By { get; init; }

    /// <summary>The date of what was seen, where it is certainly older than the look.</summary>
    public PartialDate? OlderSource => SourceDate is { } seen && seen.Last < On ? seen : null;

    /// <summary>The day freshness counts from: what was seen, not when somebody typed it in.</summary>
    public DateOnly CountsFrom => OlderSource?.Last ?? On;
}
