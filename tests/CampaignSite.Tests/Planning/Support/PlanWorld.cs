using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Sources;
using CampaignSite.Planning;
using CampaignSite.Testing;
using FsCheck;
using FsCheck.Fluent;
using Check = CampaignSite.Content.Checks.Check;

namespace CampaignSite.Tests.Planning.Support;

/// <summary>A campaign of made-up actions, someone's request and what they have done.</summary>
internal sealed record PlanWorld(ImmutableArray<CallToAction> Actions, PlanRequest Request, ImmutableHashSet<Slug> Done)
{
    private static readonly Campaign Base = Saltmarsh.Campaign();

    private static readonly CallToAction Any = Base.Actions[0];

    // Of the base campaign: three with offices, one without a file, two at risk, one at risk without a file, and the addressee's own.
    private static readonly string[] Places = ["gb", "de", "is", "fr", "jo", "eg", "ir", "nl"];

    public Campaign Campaign => Base with { Actions = Actions };

    public bool IsAtRisk => Request.Country?.Value is "jo" or "eg" or "ir" or "nl";

    public Plan Plan => PlanOf(Request);

    /// <summary>Written out and not asked of the planner: the tests must not believe it.</summary>
    public IEnumerable<CallToAction> Offered => Actions.Where(a => a.Status == Status.Open
        && !(a.Opens > Base.Today) && !(a.Closes < Base.Today)
        && (a.Checked is null || (a.Checked.How != CheckMethod.NotChecked && Base.Today.DayNumber - a.Checked.On.DayNumber <= Base.Freshness.Actions))
        && (a.Countries.IsEmpty || (Request.Country is { Value: "gb" or "de" or "is" or "jo" or "eg" } here && a.Countries.Contains(here)))
        && EndsSomewhere(a)
        && !a.Needs.Intersect(Request.Without).Any()
        && (!IsAtRisk || (a.Kind == ActionKind.Learn && a.Audience == Audience.Self && a.Needs.IsEmpty && a.Label is null))
        && !Done.Contains(a.Slug));

    /// <summary>An office of the audience is held in the country, or the action needs none; where no country was chosen, its page asks for it.</summary>
    public bool EndsSomewhere(CallToAction action) => Request.Country is null || action.Audience switch
    {
        Audience.Embassy => Request.Country is { Value: "gb" or "de" },
        Audience.Representative => Request.Country is { Value: "gb" or "is" },
        Audience.ForeignMinister => Request.Country is { Value: "gb" },
        Audience.UnMission => Request.Country is { Value: "de" },
        _ => true,
    };

    /// <summary>The number for a call and the mailbox, address or form for a letter are held, and not only the office's own site.</summary>
    public bool IsHeld(CallToAction action) => (Request.Country?.Value, action.Audience, action.Kind) switch
    {
        ("gb", Audience.Representative or Audience.ForeignMinister, ActionKind.Call) => false,
        ("de", Audience.Embassy, ActionKind.Letter) => false,
        ("de", Audience.UnMission, ActionKind.Call) => false,
        ("is", Audience.Representative, ActionKind.Call or ActionKind.Letter) => false,
        _ => true,
    };

    public static Arbitrary<PlanWorld> Arbitrary { get; } = Worlds().ToArbitrary();

    public Plan PlanOf(PlanRequest request) => Plan.Create(Campaign, request, Done);

    public static CountryCode Place(string code) => CountryCode.TryParse(code, out var place) ? place : throw new ArgumentException(code, nameof(code));

    public static CallToAction Named(string slug) => Any with
    {
        Slug = Slug.TryParse(slug, out var name) ? name : throw new ArgumentException(slug, nameof(slug)),
        Kind = ActionKind.Learn,
        Status = Status.Open,
        Minutes = 5,
        Needs = [],
        Audience = Audience.Public,
        Countries = [],
        Label = null,
        Link = null,
        Opens = null,
        Closes = null,
        Checked = null,
    };

    public override string ToString() =>
        $"{Request.Address}\n" + string.Join('\n', Actions.Select(a =>
            $"{a.Slug} {a.Kind} {a.Minutes} {a.Status} {a.Audience} [{string.Join(' ', a.Needs)}] [{string.Join(' ', a.Countries)}] {a.Opens:o}..{a.Closes:o} {a.Checked?.On:o} {a.Label?.Id} {a.Link}{(Done.Contains(a.Slug) ? " done" : "")}"));

    private static Gen<PlanWorld> Worlds() =>
        from actions in ActionGen().ListOf()
        from minutes in Gen.Frequency((2, Gen.Choose(1, 30)), (1, Gen.Choose(1, 240)))
        from country in Gen.Elements(Places.Append(null))
        from without in Gen.Frequency((2, Gen.Constant(Array.Empty<Need>())), (1, Gen.SubListOf(Enum.GetValues<Need>()).Select(needs => needs.ToArray())))
        let named = actions.Select((action, i) => action with { Slug = Named($"action-{i}").Slug }).ToImmutableArray()
        from done in Gen.Frequency((3, Gen.Constant(Array.Empty<CallToAction>())), (1, Gen.SubListOf(named.ToArray()).Select(list => list.ToArray())))
        select new PlanWorld(named, new PlanRequest(minutes, country is null ? null : Place(country), [.. without]), [.. done.Select(action => action.Slug)]);

    private static Gen<CallToAction> ActionGen() =>
        from kind in Gen.Elements(Enum.GetValues<ActionKind>())
        from minutes in Gen.Frequency((3, Gen.Choose(1, 20)), (1, Gen.Choose(1, 240)))
        from status in Gen.Elements(Status.Open, Status.Open, Status.Open, Status.Closed, Status.Unknown, Status.Unsafe)
        from needs in Gen.Frequency((2, Gen.Constant(Array.Empty<Need>())), (1, Gen.SubListOf(Enum.GetValues<Need>()).Select(list => list.ToArray())))
        from audience in Gen.Elements(Enum.GetValues<Audience>().Select(a => (Audience?)a).Concat([Audience.Self, Audience.Self, null]))
        from countries in Gen.Frequency((3, Gen.Constant(Array.Empty<string>())), (1, Gen.SubListOf(Places).Select(list => list.ToArray())))
        from opens in Day()
        from closes in Day()
        from check in Gen.Frequency((3, Gen.Constant<Check?>(null)), (1, Gen.Choose(0, 120).Select(days => (Check?)CheckOf(days))))
        from link in Gen.Elements(null, null, "/briefing", Base.Text("safety")!.Address)
        from label in Gen.Frequency((4, Gen.Constant<SourceLabel?>(null)), (1, Gen.Elements(Base.Labels.All.Select(l => (SourceLabel?)l))))
        select Any with
        {
            Kind = kind,
            Minutes = minutes,
            Status = status,
            Needs = [.. needs],
            Audience = audience,
            Countries = [.. countries.Select(Place)],
            Opens = opens,
            Closes = closes,
            Checked = check,
            Link = link,
            Label = label is null ? null : new AppliedLabel(label, null),
        };

    private static Gen<DateOnly?> Day() =>
        Gen.Frequency((3, Gen.Constant<DateOnly?>(null)), (1, Gen.Choose(-3, 10).Select(days => (DateOnly?)Base.Today.AddDays(days))));

    private static Check CheckOf(int daysAgo) => new()
    {
        On = Base.Today.AddDays(-daysAgo),
        How = daysAgo % 10 == 0 ? CheckMethod.NotChecked : CheckMethod.LivePage,
        Source = "A page",
    };
}
