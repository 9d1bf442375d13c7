using System.Collections.Immutable;
using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Quiet;

/// <summary>Those who can be asked for help, the safest first, under a heading for each trust.</summary>
public sealed class Helpers
{
    private readonly Reader _reader;

    internal Helpers(Reader reader)
    {
        _reader = reader;
        Groups =
        [
            .. new[]
            {
                Group(reader.Words.HelpersConfirmed, HelperTrust.Confirmed),
                Group(reader.Words.HelpersUnconfirmed, HelperTrust.Unconfirmed),
                Group(reader.Words.ClosedOrganisations, HelperTrust.None),
            }.Where(group => !group.Helpers.IsEmpty),
        ];
    }

    public ImmutableArray<(string Heading, ImmutableArray<Helper> Helpers)> Groups { get; }

    /// <summary>What must be said before somebody is asked, each once.</summary>
    public IReadOnlyCollection<AppliedLabel> Labels =>
        [.. Groups.SelectMany(group => group.Helpers).Where(helper => helper.IsUsable).Select(helper => helper.Label).OfType<AppliedLabel>().Distinct().OrderBy(label => label.Id)];

    public IEnumerable<Source> Sources => Groups.SelectMany(group => group.Helpers).SelectMany(helper => helper.Prose.Sources);

    private (string Heading, ImmutableArray<Helper> Helpers) Group(string heading, HelperTrust trust) => (heading,
    [
        .. _reader.Campaign.Helpers(_reader.Language).Where(organisation => _reader.Campaign.TrustIn(organisation) == trust)
            .Select(organisation => new Helper(organisation, organisation.Prose.In(_reader.Language), trust != HelperTrust.None, _reader.Campaign.IsOld(organisation))),
    ]);
}
