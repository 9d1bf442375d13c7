using System.Collections.Immutable;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Sources;
using CampaignSite.Localization;
using CampaignSite.Security;

namespace CampaignSite.Pages.Organisations;

[CachePolicy(CachePolicy.Helpers)]
public sealed class OrganisationsPage(LocalizedCampaign localized) : ListPage(localized)
{
    public IEnumerable<(string Id, string Heading, ImmutableArray<Organisation> Organisations)> Groups =>
        new[]
        {
            ("open", Words.OpenOrganisations, Of(Status.Open)),
            ("unknown", Words.UnknownOrganisations, Of(Status.Unknown)),
            ("closed", Words.ClosedOrganisations, Of(Status.Closed, Status.Unsafe)),
        }.Where(group => !group.Item3.IsEmpty);

    /// <summary>Every label that a link of this page carries, explained once at the top.</summary>
    public IEnumerable<AppliedLabel?> Labels => Campaign.Organisations
        .SelectMany(o => o.Translations.In(Localized.Language).Labels.Append(o.Label).Append(Campaign.Labels.ForAddress(o.Checked.Source)));

    private ImmutableArray<Organisation> Of(params Status[] statuses) =>
        [.. Campaign.Organisations.Where(o => statuses.Contains(o.Status)).OrderBy(o => o.Translations.In(Localized.Language).Title, StringComparer.Create(Localized.Language.Culture, ignoreCase: true))];
}
