using CampaignSite.Content.Actions;
using CampaignSite.Content.Loading;
using CampaignSite.Planning;
using CampaignSite.Tests.Planning.Support;

namespace CampaignSite.Tests.Planning;

/// <summary>Plans that a person would look at.</summary>
public sealed class PlanTests
{
    private static readonly DateOnly Today = Testing.Saltmarsh.Today;

    [Fact]
    public void A_letter_is_not_crowded_out_by_nine_petitions()
    {
        var petitions = Enumerable.Range(1, 9).Select(i => PlanWorld.Named($"petition-{i}") with { Kind = ActionKind.Petition, Minutes = 3, Audience = Audience.Embassy });
        var letter = PlanWorld.Named("letter") with { Kind = ActionKind.Letter, Minutes = 15, Audience = Audience.Embassy };

        Assert.Equal(["petition-1", "letter", "petition-2", "petition-3", "petition-4", "petition-5"], Planned(30, [.. petitions, letter]));
    }

    [Fact]
    public void What_closes_tomorrow_comes_before_what_closes_next_week_and_both_before_what_reaches_farther()
    {
        var call = PlanWorld.Named("call") with { Kind = ActionKind.Call, Audience = Audience.Embassy };
        var later = PlanWorld.Named("later") with { Kind = ActionKind.Petition, Closes = Today.AddDays(7) };
        var sooner = PlanWorld.Named("sooner") with { Kind = ActionKind.Petition, Closes = Today.AddDays(1), Audience = Audience.Self };

        Assert.Equal(["sooner", "later", "call"], Planned(15, call, later, sooner));
        Assert.Equal(["sooner", "later"], Planned(10, call, later, sooner));
        Assert.Equal(["sooner"], Planned(5, call, later, sooner));
    }

    [Fact]
    public void What_does_not_fit_gives_its_place_to_what_does()
    {
        var vigil = PlanWorld.Named("vigil") with { Kind = ActionKind.Attend, Minutes = 90, Audience = Audience.Representative };
        var call = PlanWorld.Named("call") with { Kind = ActionKind.Call, Minutes = 10, Audience = Audience.Embassy };
        var read = PlanWorld.Named("read") with { Audience = Audience.Self };

        Assert.Equal(["call", "read"], Planned(60, vigil, call, read));
    }

    [Fact]
    public void An_empty_plan_says_what_more_time_and_what_fewer_exclusions_would_give()
    {
        var call = PlanWorld.Named("call") with { Needs = [Need.Phone] };
        var write = PlanWorld.Named("write") with { Minutes = 15, Needs = [Need.Email] };

        Assert.Equal(["/plan?minutes=15&without=phone"], Changes(5, [Need.Phone], call, write).Take(1));
        Assert.Equal(["/plan?minutes=15&without=phone", "/plan?minutes=5"], Changes(5, [Need.Phone], call, write));
        Assert.Equal(["/plan?minutes=5"], Changes(3, [], call, write));
        Assert.Equal(["/plan?minutes=5&without=email"], Changes(3, [Need.Phone, Need.Email], call, write));
        Assert.Equal([], Changes(5, []));
    }

    [Fact]
    public void What_is_done_is_left_out_and_the_plan_knows_it()
    {
        var (call, read) = (PlanWorld.Named("call"), PlanWorld.Named("read"));
        var campaign = new PlanWorld([call, read], new PlanRequest(5, null, []), []).Campaign;

        var plan = Plan.Create(campaign, new PlanRequest(5, null, []), new HashSet<Slug> { call.Slug });

        Assert.Equal(("read", true), (Assert.Single(plan.Entries).Action.Slug.Value, plan.LeavesOutDone));
        Assert.False(Plan.Create(campaign, new PlanRequest(5, null, []), new HashSet<Slug>()).LeavesOutDone);
    }

    [Theory]
    [InlineData(null, "call, mission, write")]
    [InlineData("gb", "call, write")]
    [InlineData("de", "call, mission")]
    [InlineData("is", "write")]
    [InlineData("fr", "")]
    public void An_office_of_which_nothing_is_held_is_not_offered(string? country, string offered)
    {
        CallToAction[] actions =
        [
            PlanWorld.Named("call") with { Audience = Audience.Embassy },
            PlanWorld.Named("mission") with { Audience = Audience.UnMission },
            PlanWorld.Named("write") with { Audience = Audience.Representative },
        ];
        var world = new PlanWorld([.. actions], new PlanRequest(60, country is null ? null : PlanWorld.Place(country), []), []);

        Assert.Equal(offered, string.Join(", ", world.Plan.Entries.Select(entry => entry.Action.Slug.Value)));
    }

    [Theory]
    [InlineData("nl", true)]
    [InlineData("jo", true)]
    [InlineData("eg", true)]
    [InlineData("ir", true)]
    [InlineData("gb", false)]
    [InlineData("fr", false)]
    public void Readers_at_risk_are_those_of_the_addressees_country_of_listed_countries_and_of_those_whose_file_says_so(string country, bool isAtRisk)
    {
        var world = new PlanWorld([PlanWorld.Named("tell")], new PlanRequest(5, PlanWorld.Place(country), []), []);

        Assert.Equal((isAtRisk, isAtRisk), (world.Plan.IsAtRisk, world.Plan.Entries.IsEmpty));
    }

    private static IEnumerable<string> Planned(int minutes, params CallToAction[] actions) =>
        new PlanWorld([.. actions], new PlanRequest(minutes, null, []), []).Plan.Entries.Select(entry => entry.Action.Slug.Value);

    private static IEnumerable<string> Changes(int minutes, Need[] without, params CallToAction[] actions) =>
        new PlanWorld([.. actions], new PlanRequest(minutes, null, [.. without]), []).Plan.Changes.Select(change => change.Request.Address);
}
