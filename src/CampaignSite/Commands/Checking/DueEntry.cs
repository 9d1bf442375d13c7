using CampaignSite.Links;

namespace CampaignSite.Commands.Checking;

/// <summary>One thing to look at, as <c>due</c> lists it.</summary>
/// <param name="Name">What <c>still-correct</c> takes.</param>
/// <param name="Path">From the campaign's folder.</param>
/// <param name="Line">Of its check, from 1.</param>
/// <param name="Checked">Of what day the last thing seen is; null where it was not checked.</param>
/// <param name="Uses">How many open actions and letters lead to it.</param>
/// <param name="IsSafety">Readers at risk rely on it.</param>
/// <param name="Page">Where to look.</param>
/// <param name="Broken">Addresses of it that lead astray, as <c>links</c> found.</param>
/// <param name="Reports">Contacts of it that did not work for visitors.</param>
internal sealed record DueEntry(
    string Name, string Path, int Line, string? Checked, int Uses, bool IsSafety, string? Page, IReadOnlyList<LinkResult> Broken, IReadOnlyList<ContactReports> Reports)
{
    /// <summary>Known to be wrong, or reported to be.</summary>
    internal bool IsInDoubt => Broken.Count > 0 || Reports.Count > 0;
}
