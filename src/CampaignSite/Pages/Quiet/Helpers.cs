using System.Collections.Immutable;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Sources;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Quiet;

/// <summary>Those who can be asked for help, the safest first, under a heading for each trust.</summary>
public sealed class Helpers
{
    private readonly LocalizedCampaign _localized;

    internal Helpers(LocalizedCampaign localized)
    {
        _localized = localized;
        Groups =
        [
            .. new[]
            {
                Group(localized.Words.HelpersConfirmed, HelperTrust.Confirmed),
                Group(localized.Words.HelpersUnconfirmed, HelperTrust.Unconfirmed),
                Group(localized.Words.ClosedOrganisations, HelperTrust.None),
            }.Where(group => !group.Helpers.IsEmpty),
        ];
    }

    public ImmutableArray<(string Heading, ImmutableArray<Helper> Helpers)> Groups { get; }

    /// <summary>What must be said before somebody is asked, each once.</summary>
    public IReadOnlyCollection<AppliedLabel> Labels =>
        [.. Groups.SelectMany(group => group.Helpers).Where(helper => helper.IsUsable).Select(helper => helper.Label).OfType<AppliedLabel>().Distinct().OrderBy(label => label.Id)];

    public IEnumerable<Source> Sources => Groups.SelectMany(group => group.Helpers).SelectMany(helper => helper.LocalizedOrganisation.Sources);

    private (string Heading, ImmutableArray<Helper> Helpers) Group(string heading, HelperTrust trust) => (heading,
    [
        .. _localized.Campaign.Helpers(_localized.Language).Where(organisation => _localized.Campaign.TrustIn(organisation) == trust)
            .Select(organisation => new Helper(organisation, organisation.Translations.In(_localized.Language), trust != HelperTrust.None, _localized.Campaign.IsOld(organisation))),
    ]);
}
