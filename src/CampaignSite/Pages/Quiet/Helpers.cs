using System.Collections.Immutable;
using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Quiet;

/// <summary>Those who can be asked for help, the safest first: looked at lately, then not, then not to be used; within each, those that nobody must be warned of come first.</summary>
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
                Group(reader.Words.HelpersConfirmed, Trust.Confirmed),
                Group(reader.Words.HelpersUnconfirmed, Trust.Unconfirmed),
                Group(reader.Words.ClosedOrganisations, Trust.None),
            }.Where(group => !group.Helpers.IsEmpty),
        ];
    }

    private enum Trust
    {
        Confirmed,
        Unconfirmed,
        None,
    }

    public ImmutableArray<(string Heading, ImmutableArray<Helper> Helpers)> Groups { get; }

    /// <summary>What must be said before somebody is asked, each once.</summary>
    public IReadOnlyCollection<SourceLabel> Labels =>
        [.. Groups.SelectMany(group => group.Helpers).Where(helper => helper.IsUsable).Select(helper => helper.Label).OfType<SourceLabel>().Distinct().OrderBy(label => label.Id)];

    public IEnumerable<Source> Sources => Groups.SelectMany(group => group.Helpers).SelectMany(helper => helper.Prose.Sources);

    private (string Heading, ImmutableArray<Helper> Helpers) Group(string heading, Trust trust) => (heading,
    [
        .. _reader.Campaign.Organisations
            .Where(organisation => organisation.Help is not null && TrustIn(organisation) == trust)
            .Select(organisation => new Helper(organisation, organisation.Prose.In(_reader.Language), trust != Trust.None, IsOld(organisation)))
            .OrderBy(helper => helper.Label is not null)
            .ThenBy(helper => helper.Prose.Title, StringComparer.Create(_reader.Language.Culture, ignoreCase: true)),
    ]);

    // What is not known to be at work is as little to be relied on as what nobody has looked at for long.
    private Trust TrustIn(Organisation organisation) => organisation.Status switch
    {
        Status.Closed or Status.Unsafe => Trust.None,
        Status.Open when !IsOld(organisation) => Trust.Confirmed,
        _ => Trust.Unconfirmed,
    };

    private bool IsOld(Organisation organisation) => _reader.Campaign.IsOld(organisation.Checked, _reader.Campaign.Freshness.Organisations);
}
