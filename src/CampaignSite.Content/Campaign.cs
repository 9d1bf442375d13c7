using System.Diagnostics.CodeAnalysis;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Changes;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Hashtags;
using CampaignSite.Content.Letters;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Pictures;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Content;

/// <summary>
/// A whole campaign on one day: immutable, complete, already valid. Pages read this and nothing else, so a page can never mix two
/// versions of the content.
/// </summary>
public sealed record Campaign : CampaignSettings
{
    [SetsRequiredMembers]
    internal Campaign(CampaignSettings settings, string version, HalfDay now)
        : base(settings) => (Version, Today, IsMorning) = (version, now.Day, now.IsMorning);

    /// <summary>SHA-256 over every file and the day, 16 hex digits: changes when and only when a page could.</summary>
    public string Version { get; init; }

    /// <summary>The UTC day the campaign was read for: freshness and openness are facts of that day.</summary>
    public DateOnly Today { get; init; }

    /// <summary>True when it was read before noon UTC, while <see cref="Today"/> has not begun everywhere.</summary>
    public bool IsMorning { get; init; }

    /// <summary>The day it still is at UTC−12, the last zone on earth: a deadline is over when it lies before this day.</summary>
    public DateOnly AnywhereOnEarth => IsMorning ? Today.AddDays(-1) : Today;

    /// <summary>The words of the interface, by the tag of their language; the site makes its own type of them.</summary>
    public ImmutableDictionary<string, TranslatedWords> Words { get; init; } = ImmutableDictionary<string, TranslatedWords>.Empty;

    /// <summary>By order, then slug.</summary>
    public ImmutableArray<CampaignText> Texts { get; init; } = [];

    /// <summary>By date, oldest first.</summary>
    public ImmutableArray<TimelineEvent> Timeline { get; init; } = [];

    public ImmutableArray<CallToAction> Actions { get; init; } = [];

    public ImmutableArray<Letter> Letters { get; init; } = [];

    public ImmutableArray<Country> Countries { get; init; } = [];

    public ImmutableArray<Organisation> Organisations { get; init; } = [];

    public ImmutableArray<Hashtag> Hashtags { get; init; } = [];

    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Newest first.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    public ImmutableArray<Picture> Pictures { get; init; } = [];

    // Made when first asked, and again for a copy: a copy made with “with” may hold other items.
    private CampaignIndex Found => CampaignIndex.For(this);

    public CampaignText? Text(string slug) => Found.Texts.GetValueOrDefault(slug);

    public TimelineEvent? Event(string slug) => Found.Events.GetValueOrDefault(slug);

    public CallToAction? Action(string slug) => Found.Actions.GetValueOrDefault(slug);

    public Letter? Letter(string slug) => Found.Letters.GetValueOrDefault(slug);

    public Country? Country(string code) => Found.Countries.GetValueOrDefault(code);

    public Organisation? Organisation(string slug) => Found.Organisations.GetValueOrDefault(slug);

    public Source? Source(Slug id) => Found.Sources.GetValueOrDefault(id.Value);

    public Picture? Picture(string name) => Found.Pictures.GetValueOrDefault(name);

    /// <summary>True when a check is older than <paramref name="days"/> on the campaign's day, and always where it was not checked.</summary>
    public bool IsOld(Check check, int days) =>
        check.How == CheckMethod.NotChecked || Today.DayNumber - check.CountsFrom.DayNumber > days;

    /// <summary>True when the page that “Leave” opens for readers of a language was not checked within its limit.</summary>
    public bool IsExitOld(Language language) =>
        ExitChecked.GetValueOrDefault(language.Tag) is not { } check || IsOld(check, Freshness.Exit);

    /// <summary>True for a quiet text that was not checked within its limit; other texts have none.</summary>
    public bool IsOld(CampaignText text) => text.Quiet && (text.Checked is not { } check || IsOld(check, Freshness.Safety));

    /// <summary>True when an organisation was not checked within its limit, which is shorter where it can be asked for help.</summary>
    public bool IsOld(Organisation organisation) => IsOld(organisation.Checked, DaysFresh(organisation));

    internal int DaysFresh(Organisation organisation) =>
        organisation.Help is null ? Freshness.Organisations : Math.Min(Freshness.Help, Freshness.Organisations);

    /// <summary>True when a judgement is older than its limit: the lists change every month.</summary>
    public bool IsOld(Publisher publisher) => Today.DayNumber - publisher.Judged.DayNumber > Freshness.Labels;

    /// <summary>What an action is today. Everything that shows, lists or offers an action asks here and nowhere else.</summary>
    public ActionState StateOf(CallToAction action) => action switch
    {
        { Status: Status.Unsafe } => ActionState.Unsafe,
        { Status: Status.Closed } => ActionState.Over,

        // The last day counts until it has ended everywhere on earth.
        _ when action.Closes < AnywhereOnEarth => ActionState.Over,
        _ when action.Opens > Today => ActionState.NotYetOpen,
        { Status: Status.Unknown } => ActionState.MayBeOpen,
        { Checked: { } check } when IsOld(check, Freshness.Actions) => ActionState.MayBeOpen,
        _ => ActionState.Open,
    };

    public bool IsOpen(CallToAction action) => StateOf(action) == ActionState.Open;

    /// <summary>Open or perhaps open: it may be linked, marked and passed on.</summary>
    public bool CanBeDone(CallToAction action) => StateOf(action) is ActionState.Open or ActionState.MayBeOpen;

    /// <summary>Nothing to do any more, or not to be done.</summary>
    public bool IsOver(CallToAction action) => StateOf(action) is ActionState.Over or ActionState.Unsafe;

    /// <summary>True where acting in the open is dangerous: the addressee's own country, those of the list, and those whose file says so.</summary>
    public bool IsAtRisk(CountryCode country) => country == Addressee || AtRisk.Contains(country) || Country(country.Value) is { AtRisk: true };

    /// <summary>Done by reading a text of the quiet mode.</summary>
    public bool LeadsToQuietText(CallToAction action) => Texts.Any(text => text.Quiet && text.Address == action.Link);

    /// <summary>Its link leads to a site of an organisation, which may close or become dangerous.</summary>
    public bool LeadsToHelper(CallToAction action) => OrganisationsBehind(action.Link).Any();

    /// <summary>Those with a contact on the host of an address: a page of a site is as risky as its first page.</summary>
    internal IEnumerable<Organisation> OrganisationsBehind(string? link) => link is not null && WebAddress.HostOf(link) is { Length: > 0 } host
        ? Found.OrganisationsByHost[host]
        : [];

    /// <summary>How far somebody who can be asked for help may be relied on.</summary>
    /// <remarks>An unknown status is no more reliable than an old check.</remarks>
    public HelperTrust TrustIn(Organisation helper) => helper.Status switch
    {
        Status.Closed or Status.Unsafe => HelperTrust.None,
        Status.Open when !IsOld(helper) => HelperTrust.Confirmed,
        _ => HelperTrust.Unconfirmed,
    };

    /// <summary>Whom to ask for help, the safest first: by trust, then those without a label, then by title.</summary>
    public IEnumerable<Organisation> Helpers(Language language) =>
        Organisations.Where(organisation => organisation.Help is not null)
            .OrderBy(TrustIn)
            .ThenBy(organisation => organisation.Label is not null)
            .ThenBy(organisation => organisation.Translations.In(language).Title, StringComparer.Create(language.Culture, ignoreCase: true));

    /// <summary>The pages for readers at risk, in the order in which they are offered; the page that lists them comes first.</summary>
    public IEnumerable<string> QuietAddresses() =>
        Texts.Where(text => text.Quiet).Select(text => text.Address).Prepend(Quiet.Address).Concat(NamesHelp ? [Quiet.Help] : []).Distinct();

    /// <summary>Somebody can be asked for help, or could once.</summary>
    public bool NamesHelp => Organisations.Any(organisation => organisation.Help is not null);
}
