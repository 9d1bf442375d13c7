using System.ComponentModel.DataAnnotations.Schema;

namespace CampaignSite.Suggestions;

/// <summary>What somebody wrote to the editors. Nothing of who, and nothing finer than a day, or a row could be laid beside a network's log.</summary>
/// <remarks>That the table is <c>WITHOUT ROWID</c>, and its checks, are in the migration (decision 0012).</remarks>
[Table("suggestions")]
public sealed record Suggestion
{
    /// <summary>Made from chance, for editors to type; a running number would keep the order in which visitors came.</summary>
    public required string Id { get; init; }

    public required SuggestionState State { get; init; }

    public required SuggestionNotes Notes { get; init; }

    /// <summary>A UTC day.</summary>
    public required DateOnly Received { get; init; }

    /// <summary>The UTC day on which an editor accepted or refused it.</summary>
    public DateOnly? Decided { get; init; }

    /// <summary>As it was typed: it may be on another site, or no page at all.</summary>
    public string? Page { get; init; }

    /// <summary>As it was typed; nothing ever opens it.</summary>
    public string? Link { get; init; }

    public required string Text { get; init; }

    /// <summary>The office of a contact that did not work; null where none was named. It and the field come from the content.</summary>
    public string? Office { get; init; }

    /// <summary>Which of its contacts.</summary>
    public string? Field { get; init; }
}
