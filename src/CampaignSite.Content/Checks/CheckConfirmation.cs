using CampaignSite.Content.Timeline;

namespace CampaignSite.Content.Checks;

/// <summary>What an editor says of a contact that is still correct.</summary>
/// <param name="How">Not <see cref="CheckMethod.NotChecked"/>.</param>
/// <param name="On">The day of the look.</param>
/// <param name="Source">What was looked at; null where it is what the check names already.</param>
/// <param name="SourceDate">Of what was seen; with an archived page or a document only.</param>
/// <param name="By">A pseudonym; null takes the one out who looked last time.</param>
public sealed record CheckConfirmation(CheckMethod How, DateOnly On, string? Source, PartialDate? SourceDate, string? By)
{
    /// <summary>True for a look at a copy, which is as old as the copy and not as the look.</summary>
    public bool IsOfCopy => How is CheckMethod.ArchivedPage or CheckMethod.Document;

    /// <summary>Why it cannot be written; null where it can.</summary>
    /// <param name="today">The editor's day.</param>
    public string? Problem(DateOnly today) => this switch
    {
        { How: CheckMethod.NotChecked } => "“not-checked” confirms nothing; say how it was checked",
        { On: var on } when on > today => "a check cannot be in the future",
        { IsOfCopy: true, SourceDate: null } => "a copy is as old as what it shows: say of what day with --source-date",
        { IsOfCopy: false, SourceDate: not null } => "who looks at the page itself, or calls, sees it as it is that day: leave --source-date out",
        { SourceDate: { } seen } when seen.First > On => "what was seen cannot be newer than the look",
        { Source: { } source } when source.Trim().Length == 0 || source.AsSpan().ContainsAny('\n', '\r') => "a source is one line",
        { By: { } by } when by.Trim().Length == 0 || by.AsSpan().ContainsAny('\n', '\r') => "a pseudonym is one line",
        _ => null,
    };
}
