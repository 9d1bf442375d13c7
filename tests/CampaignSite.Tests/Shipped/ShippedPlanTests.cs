using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Loading;
using CampaignSite.Planning;

namespace CampaignSite.Tests.Shipped;

public sealed class ShippedPlanTests(ShippedCampaign shipped) : IClassFixture<ShippedCampaign>
{
    private static readonly HashSet<Slug> Nothing = [];

    public static TheoryData<int> Minutes => [5, 6, 10, 15, 30, 60, 240];

    [Theory]
    [MemberData(nameof(Minutes))]
    public void From_five_minutes_there_is_a_plan_for_every_country_there_is(int minutes)
    {
        CountryCode?[] countries = [.. CountryCode.All, null];

        Assert.Equal(251, countries.Length);
        Assert.Equal([], countries.Where(country => Plan.Create(shipped.Campaign, new PlanRequest(minutes, country, []), Nothing).Entries.IsEmpty));
    }

    [Fact]
    public void Five_minutes_are_enough_for_those_too_who_will_use_nothing_but_time() =>
        Assert.Equal([], CountryCode.All.Where(country =>
            Plan.Create(shipped.Campaign, new PlanRequest(5, country, [.. Enum.GetValues<Need>()]), Nothing).Entries.IsEmpty));

    [Fact]
    public void A_country_without_a_file_gets_what_anybody_anywhere_can_do()
    {
        var elsewhere = CountryCode.All.Where(country => shipped.Campaign.Country(country.Value) is null).ToList();

        Assert.NotEmpty(elsewhere);
        Assert.Equal([], elsewhere.SelectMany(country => Plan.Create(shipped.Campaign, new PlanRequest(240, country, []), Nothing).Entries)
            .Where(entry => !entry.Action.Countries.IsEmpty).Select(entry => entry.Action.Slug.Value));
    }

    [Fact]
    public void Where_acting_openly_is_dangerous_the_plan_begins_with_safety_and_sends_nothing()
    {
        var atRisk = CountryCode.All.Where(shipped.Campaign.IsAtRisk).ToList();

        Assert.Contains(shipped.Campaign.Addressee, atRisk);
        Assert.All(atRisk, country => Assert.All([5, 30, 240], minutes =>
        {
            var plan = Plan.Create(shipped.Campaign, new PlanRequest(minutes, country, []), Nothing);

            Assert.True(plan.IsAtRisk);
            Assert.True(shipped.Campaign.LeadsToQuietText(plan.Entries[0].Action));
            Assert.All(plan.Entries, entry => Assert.True(entry.Action is { Audience: Audience.Self, Needs.IsEmpty: true, Label: null }));
        }));
    }

    [Fact]
    public void Five_minutes_of_a_supporter_reach_an_office_wherever_a_representative_is_held() =>
        Assert.All(CountryCode.All.Where(country => !shipped.Campaign.IsAtRisk(country) && shipped.Campaign.Country(country.Value) is { Representatives.IsEmpty: false }), country =>
            Assert.Equal(Reach.Office, ActionOrder.ReachOf(Plan.Create(shipped.Campaign, new PlanRequest(5, country, []), Nothing).Entries[0].Action)));

    [Fact]
    public void Half_an_hour_is_of_several_kinds() =>
        Assert.All(CountryCode.All.Where(country => !shipped.Campaign.IsAtRisk(country)), country =>
            Assert.True(Plan.Create(shipped.Campaign, new PlanRequest(30, country, []), Nothing).Entries.Select(e => e.Action.Kind).Distinct().Count() >= 3));
}
