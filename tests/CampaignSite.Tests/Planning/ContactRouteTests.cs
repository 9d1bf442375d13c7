using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Planning;
using CampaignSite.Testing;
using CampaignSite.Tests.Planning.Support;

namespace CampaignSite.Tests.Planning;

/// <summary>Where a step ends, and what is there instead.</summary>
public sealed class ContactRouteTests
{
    private static readonly Campaign Campaign = Saltmarsh.Campaign();

    [Theory]
    [InlineData("gb", Audience.Embassy, ActionKind.Call, ContactReach.Direct, "Site Telephone Mail Post", "")]
    [InlineData("gb", Audience.Representative, ActionKind.Letter, ContactReach.Direct, "Form", "")]
    [InlineData("gb", Audience.Representative, ActionKind.Call, ContactReach.Indirect, "Form", "Embassy/Telephone Representative/Writing ForeignMinister/Writing Embassy/Writing")]
    [InlineData("gb", Audience.ForeignMinister, ActionKind.Call, ContactReach.Indirect, "Mail", "Embassy/Telephone ForeignMinister/Writing Representative/Writing Embassy/Writing")]
    [InlineData("gb", Audience.UnMission, ActionKind.Letter, ContactReach.Nothing, "", "ForeignMinister/Writing Representative/Writing Embassy/Writing Embassy/Telephone ForeignMinister/Telephone Representative/Telephone")]
    [InlineData("de", Audience.Embassy, ActionKind.Letter, ContactReach.Indirect, "Site Telephone", "UnMission/Writing Embassy/Telephone")]
    [InlineData("de", Audience.Representative, ActionKind.Attend, ContactReach.Nothing, "", "Embassy/Any UnMission/Any")]
    [InlineData("is", Audience.Embassy, ActionKind.Call, ContactReach.Nothing, "", "Representative/Telephone Representative/Writing")]
    [InlineData("fr", Audience.Representative, ActionKind.Letter, ContactReach.Nothing, "", "")]
    [InlineData("jo", Audience.Embassy, ActionKind.Call, ContactReach.Nothing, "", "")]
    [InlineData("nl", Audience.Embassy, ActionKind.Letter, ContactReach.Nothing, "", "")]
    public void It_says_what_is_held_and_ranks_what_to_do_instead(string country, Audience audience, ActionKind kind, ContactReach reach, string means, string instead)
    {
        var route = ContactRoute.Find(Campaign, PlanWorld.Place(country), audience, kind)!;

        Assert.Equal((reach, means), (route.Reach, string.Join(' ', route.Means)));
        Assert.Equal(instead, string.Join(' ', route.Instead.Select(other => $"{other.Audience}/{other.Need}")));
        Assert.Equal(reach == ContactReach.Nothing, route.Offices.IsEmpty);
    }

    [Theory]
    [InlineData(Audience.Self)]
    [InlineData(Audience.Newspaper)]
    [InlineData(null)]
    public void A_step_that_speaks_to_no_office_has_no_route(Audience? audience) =>
        Assert.Null(ContactRoute.Find(Campaign, PlanWorld.Place("gb"), audience, ActionKind.Letter));

    [Fact]
    public void A_contact_graded_low_is_not_held()
    {
        var office = Campaign.Country("de")!.Embassy! with
        {
            Phones = [new ContactField("+493023125001", Confidence.Low, null)],
            Emails = [new ContactField("berlin@embassy.example", Confidence.Low, null)],
            Address = new ContactField("Mill Street 1", Confidence.Low, null),
            Website = null,
        };
        var held = HeldContacts.From(office);

        Assert.Equal((0, null, null), (held.Phones.Length, held.Mailbox, held.Address));
        Assert.All(Enum.GetValues<ContactNeed>(), need => Assert.Equal(ContactReach.Indirect, held.ReachFor(need)));
    }
}
