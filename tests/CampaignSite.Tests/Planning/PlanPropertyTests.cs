using CampaignSite.Content.Actions;
using CampaignSite.Planning;
using CampaignSite.Tests.Planning.Support;
using FsCheck;
using FsCheck.Fluent;
using Check = FsCheck.Check;

namespace CampaignSite.Tests.Planning;

/// <summary>What holds for every plan of every campaign, tried on invented ones.</summary>
[Trait("Category", "Slow")]
public sealed class PlanPropertyTests
{
    [Fact]
    public void The_minutes_add_up_and_never_exceed_what_there_is() => Holds(world =>
    {
        var sum = 0;
        return world.Plan.Entries.All(entry => (sum += entry.Action.Minutes) == entry.Sum) && world.Plan.Minutes == sum && sum <= world.Request.Minutes;
    });

    [Fact]
    public void Everything_planned_is_open_here_wants_nothing_excluded_is_not_done_and_comes_once() => Holds(world =>
        Planned(world).All(world.Offered.Contains) && Planned(world).Distinct().Count() == Planned(world).Count);

    [Fact]
    public void Nothing_is_left_out_that_would_still_fit() => Holds(world =>
        world.Offered.Except(Planned(world)).All(action => action.Minutes > world.Request.Minutes - world.Plan.Minutes));

    [Fact]
    public void What_closes_comes_first_and_the_nearest_day_before_all() => Holds(world =>
        world.IsAtRisk || IsAscending(Planned(world).Select(action => action.Closes ?? DateOnly.MaxValue)));

    [Fact]
    public void What_closes_gives_way_only_to_what_closes_as_soon() => Holds(world => world.IsAtRisk
        || world.Offered.Except(Planned(world)).Where(action => action.Closes is not null).All(missed =>
            missed.Minutes > world.Request.Minutes - Planned(world).Where(action => action.Closes <= missed.Closes).Sum(action => action.Minutes)));

    [Fact]
    public void Of_the_rest_what_reaches_an_office_comes_before_other_people_and_those_before_oneself() => Holds(world =>
        IsAscending(Planned(world).Where(action => !IsUrgent(world, action)).Select(ActionOrder.ReachOf)));

    [Fact]
    public void Of_those_that_reach_an_office_those_whose_number_or_address_is_held_come_first() => Holds(world =>
        IsAscending(Planned(world).Where(action => !IsUrgent(world, action) && ActionOrder.ReachOf(action) == Reach.Office).Select(action => !world.IsHeld(action))));

    [Fact]
    public void No_step_ends_nowhere() => Holds(world => Planned(world).TrueForAll(action => world.EndsSomewhere(action)
        && (world.Request.Country is not { } country || ContactRoute.Find(world.Campaign, country, action.Audience, action.Kind) is not { EndsNowhere: true })));

    [Fact]
    public void At_risk_no_route_leads_to_an_office_and_none_stands_in_its_place() => Holds(world => !world.IsAtRisk
        || world.Actions.All(action => ContactRoute.Find(world.Campaign, world.Request.Country!.Value, action.Audience, action.Kind)
            is null or { EndsNowhere: true, Offices.IsEmpty: true, Means.IsEmpty: true, Instead.IsEmpty: true }));

    [Fact]
    public void No_kind_comes_twice_while_a_kind_that_is_missing_would_have_fitted_in_its_place() => Holds(world =>
    {
        var rest = world.Request.Minutes - world.Plan.Minutes;
        var missing = world.Offered.Where(action => !Planned(world).Exists(planned => planned.Kind == action.Kind)).ToList();
        return Planned(world).GroupBy(action => action.Kind).Where(kind => kind.Count() > 1 && kind.Any(action => !IsUrgent(world, action)))
            .All(kind => missing.TrueForAll(action => action.Minutes > rest + kind.Where(twin => !IsUrgent(world, twin)).Min(twin => twin.Minutes)));
    });

    [Fact]
    public void At_risk_everything_shows_no_name_and_sends_nothing_and_safety_comes_first() => Holds(world =>
        world.Plan.IsAtRisk == world.IsAtRisk
        && (!world.IsAtRisk || (Planned(world).TrueForAll(action => action is { Audience: Audience.Self, Needs.IsEmpty: true, Label: null })
            && IsAscending(Planned(world).Select(action => !world.Campaign.LeadsToQuietText(action))))));

    [Fact]
    public void The_same_question_gives_the_same_plan_in_whatever_order_the_files_lie() => Holds(world =>
        Planned(world).SequenceEqual(Planned(world with { Actions = [.. world.Actions.Reverse()] })));

    [Fact]
    public void More_minutes_or_fewer_exclusions_never_empty_a_plan() => Holds(world =>
        world.Plan.Entries.IsEmpty
        || (!world.PlanOf(world.Request with { Minutes = Math.Min(240, world.Request.Minutes + 1) }).Entries.IsEmpty
            && world.Request.Without.All(need => !world.PlanOf(world.Request with { Without = world.Request.Without.Remove(need) }).Entries.IsEmpty)));

    [Fact]
    public void An_empty_plan_names_changes_that_help_and_no_other_plan_does() => Holds(world =>
        world.Plan.Entries.IsEmpty
            ? world.Plan.Changes.All(change => !change.Entries.IsEmpty && change.Changes.IsEmpty)
            : world.Plan.Changes.IsEmpty);

    [Fact]
    public void No_smaller_change_would_have_helped() => Holds(world => world.Plan.Changes.All(change =>
    {
        var fewer = change.Request with { Minutes = change.Request.Minutes - 1 };
        var freed = world.Request.Without.Except(change.Request.Without);
        return (change.Request.Minutes == world.Request.Minutes || world.PlanOf(fewer).Entries.IsEmpty)
            && freed.All(need => world.PlanOf(change.Request with { Without = change.Request.Without.Add(need) }).Entries.IsEmpty);
    }));

    [Fact]
    public void Where_no_change_is_named_none_would_help() => Holds(world =>
        !world.Plan.Entries.IsEmpty || !world.Plan.Changes.IsEmpty
        || world.PlanOf(world.Request with { Minutes = 240, Without = [] }).Entries.IsEmpty);

    [Fact]
    public void The_address_of_a_request_is_read_as_the_same_request() => Holds(world =>
    {
        var fields = world.Request.Address.Split('?')[1].Split('&').Select(field => field.Split('=')).ToLookup(pair => pair[0], pair => pair[1]);
        var read = PlanForm.Read([.. fields["minutes"]], [.. fields["country"]], [.. fields["without"]]).Request!;
        return (read.Minutes, read.Country) == (world.Request.Minutes, world.Request.Country) && read.Without.SetEquals(world.Request.Without);
    });

    private static List<CallToAction> Planned(PlanWorld world) => [.. world.Plan.Entries.Select(entry => entry.Action)];

    private static bool IsUrgent(PlanWorld world, CallToAction action) =>
        action.Closes is not null || (world.IsAtRisk && world.Campaign.LeadsToQuietText(action));

    private static bool IsAscending<T>(IEnumerable<T> values)
    {
        var all = values.ToList();
        return all.SequenceEqual(all.Order());
    }

    private static void Holds(Func<PlanWorld, bool> rule) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(PlanWorld.Arbitrary, rule));
}
