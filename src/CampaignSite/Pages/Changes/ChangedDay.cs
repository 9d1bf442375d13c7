using System.Collections.Immutable;

namespace CampaignSite.Pages.Changes;

/// <summary>What changed on one day.</summary>
/// <param name="Entries">In the editor's order; items that only carry the date they came in stand last.</param>
/// <param name="ContactsChecked">Contacts whose latest look was on that day: a number, or a list of them would hide everything else.</param>
public sealed record ChangedDay(DateOnly Date, ImmutableArray<ChangeEntry> Entries, int ContactsChecked);
