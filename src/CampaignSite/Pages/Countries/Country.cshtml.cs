using System.Collections.Immutable;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Pages.Components.Contacts;
using CampaignSite.Marks;
using CampaignSite.Planning;
using CampaignSite.Security;
using CampaignSite.Sharing;
using CampaignSite.WellKnown;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Countries;

[CachePolicy(CachePolicy.Helpers)]
public sealed class CountryPage(LocalizedCampaign localized, VisitorMarks marks) : SitePage(localized)
{
    public CountryCode Code { get; private set; }

    /// <summary>What is held of it; null for a country without a file.</summary>
    public Country? Country { get; private set; }

    public LocalizedContent? LocalizedContent => Country?.Translations?.In(Localized.Language);

    /// <summary>No office is held at all, and acting is not dangerous: what can be done from any country is what can be done from here.</summary>
    public bool IsElsewhere => !IsQuiet && !HasOffices;

    public OfficeView? Embassy { get; private set; }

    /// <summary>The other offices, by heading; a heading without an office is not shown.</summary>
    public IReadOnlyList<(string Id, string Heading, Audience? Audience, ImmutableArray<OfficeView> Offices)> Groups { get; private set; } = [];

    public bool HasOffices => Embassy is not null || Groups.Count > 0;

    private IEnumerable<OfficeView> Offices => Groups.SelectMany(group => group.Offices).Append(Embassy).OfType<OfficeView>();

    /// <summary>What must be said at the head of the page, in one place.</summary>
    public IEnumerable<AppliedLabel> Labels => (LocalizedContent?.Labels ?? []).Concat(Offices.SelectMany(view => view.Labels));

    public ImmutableArray<Organisation> Organisations { get; private set; } = [];

    /// <summary>Those made for this country first, then what anyone can do; at risk, only what sends nothing, and safety first.</summary>
    public ImmutableArray<CallToAction> Actions { get; private set; } = [];

    public override string Title => Localized.Country(Code);

    public override string Summary => Words.CountrySummary.Replace("{country}", Title, StringComparison.Ordinal);

    protected override string FoundAs => Words.CountryDescription.Replace("{country}", Title, StringComparison.Ordinal);

    public override bool IsQuiet => Campaign.IsAtRisk(Code);

    /// <summary>Goes on to an action; not where acting in the open is dangerous.</summary>
    public CountryCode? ActingFrom => Campaign.IsAtRisk(Code) ? null : Code;

    public override ShareWords Shared =>
        LocalizedContent is { Share: not null } own ? ShareWords.From(own) : ShareWords.From(Campaign.Tagline.In(Localized.Language), Summary, Localized.Language);

    /// <summary>Letters to an office of this country, with the country already chosen.</summary>
    public IEnumerable<(string Address, LocalizedContent Content)> LettersTo(Audience audience) => Campaign.Letters
        .Where(letter => letter.Audience == audience)
        .Select(letter => ($"{PageAddresses.Letter(letter.Slug)}?country={Code}", (LocalizedContent)letter.Translations.In(Localized.Language)));

    /// <summary>What to do where this country has no office of a kind; null where it has one.</summary>
    public ContactRouteView? Missing(Audience audience) =>
        ContactRoute.Find(Campaign, Code, audience, ActionKind.Contact) is { EndsNowhere: true } route ? new ContactRouteView(Localized, route, Code) : null;

    internal override LinkedData? DescribedFor(SiteUrls urls) => SchemaOrg.Offices(
        from view in Offices let plain = view.Plain where plain is not null select (plain, view.Title, view.Envelope));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (!CountryCode.TryParse(code, out var known))
        {
            return NotFound();
        }

        (Code, Country) = (known, Campaign.Country(code));
        Actions = IsQuiet
            ? [.. OfferedActions.CarefulFrom(Campaign, known)]
            : [.. OfferedActions.From(Campaign, known).OrderBy(action => action.Countries.IsEmpty).Take(OfferedActions.MaxShown)];
        if (IsQuiet)
        {
            // Blind to our cookie: the same bytes for everybody. No office is even looked up.
            SetCachePolicy(CachePolicy.Quiet);
            return Page();
        }

        await marks.ReadAsync(cancellationToken);
        if (Country is not { } found)
        {
            return Page();
        }

        Embassy = Views(OfficeKind.Embassy).FirstOrDefault();
        Groups =
        [
            .. new (string Id, string Heading, Audience? Audience, ImmutableArray<OfficeView> Offices)[]
            {
                ("consulates", Words.Consulates, null, Views(OfficeKind.Consulate)),
                ("representatives", Words.Representatives, Audience.Representative, Views(OfficeKind.Representative)),
                ("ministry", Words.ForeignMinistry, Audience.ForeignMinister, Views(OfficeKind.ForeignMinistry)),
                ("un-mission", Words.UnMission, Audience.UnMission, Views(OfficeKind.UnMission)),
            }.Where(group => !group.Offices.IsEmpty),
        ];
        Organisations = [.. found.Organisations.Select(slug => Campaign.Organisation(slug.Value)).OfType<Organisation>().Where(o => o.Status is Status.Open or Status.Unknown)];
        return Page();
    }

    private ImmutableArray<OfficeView> Views(OfficeKind kind) =>
    [
        .. Country!.Offices.Where(one => one.Kind == kind).Select(one => OfficeView.From(Localized, kind, one.Office, Code)),
    ];
}
