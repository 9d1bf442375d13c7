using CampaignSite.Content.Languages;
using CampaignSite.Content.Sources;

namespace CampaignSite.Search;

/// <summary>One thing that can be found, in the words a reader of one language meets on its page.</summary>
public sealed record SearchEntry
{
    public required SearchKind Kind { get; init; }

    /// <summary>Without language prefix, with its anchor: <c>/briefing#the-law</c>.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    /// <summary>The language of <see cref="Title"/>: the base language where a translation is missing, a source's own.</summary>
    public required Language Language { get; init; }

    /// <summary>For a section of a text, the title of its page.</summary>
    public string Page { get; init; } = "";

    /// <summary>What a snippet is cut from: plain words.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it is about, in a sentence that <see cref="Text"/> holds too; empty for a section and a source.</summary>
    public string Summary { get; init; } = "";

    /// <summary>For a person in danger: a text about safety, an organisation that can be asked for help.</summary>
    public bool Helps { get; init; }

    public required Language TextLanguage { get; init; }

    /// <summary>Words it is found by and that a result does not show: postal addresses want the warnings of their page beside them.</summary>
    public string Also { get; init; } = "";

    /// <summary>A line of facts in the reader's language: a date, a publisher.</summary>
    public string Note { get; init; } = "";

    /// <summary>“closed”, “unsafe”, “may be open”: what a reader must know before pressing. Empty where it can be used.</summary>
    public string State { get; init; } = "";

    public AppliedLabel? Label { get; init; }
}
