using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Loading;
using CampaignSite.Planning;
using CampaignSite.Testing;
using CampaignSite.Tests.Planning.Support;

namespace CampaignSite.Tests.Planning;

/// <summary>Where acting in the open is dangerous only reading is offered, whatever a file says of its audience.</summary>
public sealed class CarefulActionsTests
{
    private static readonly Campaign Campaign = Saltmarsh.Campaign();

    public static TheoryData<ActionKind, string> Kinds
    {
        get
        {
            var rows = new TheoryData<ActionKind, string>();
            foreach (var kind in Enum.GetValues<ActionKind>())
            {
                // The addressee, a listed country, and one whose file says so.
                foreach (var country in new[] { "nl", "ir", "jo" })
                {
                    rows.Add(kind, country);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_all_kinds_only_reading_is_offered_at_risk(ActionKind kind, string country)
    {
        var planted = PlanWorld.Named("planted") with { Kind = kind, Audience = Audience.Self };
        var campaign = Campaign with { Actions = [planted] };
        var place = PlanWorld.Place(country);
        var expected = kind == ActionKind.Learn ? 1 : 0;

        Assert.Equal(expected, OfferedActions.From(campaign, place).Count());
        Assert.Equal(expected, OfferedActions.CarefulFrom(campaign, place).Count());
        Assert.Equal(expected, Plan.Create(campaign, new PlanRequest(240, place, []), new HashSet<Slug>()).Entries.Length);
    }

    [Fact]
    public void Quiet_texts_stand_first_and_no_more_than_a_screen_of_choices()
    {
        var read = PlanWorld.Named("read") with { Audience = Audience.Self };
        var quiet = PlanWorld.Named("quiet") with { Audience = Audience.Self, Link = Campaign.Text("safety")!.Address };
        var campaign = Campaign with { Actions = [.. Enumerable.Range(0, 20).Select(number => read with { Slug = PlanWorld.Named($"read-{number}").Slug }), quiet] };

        var offered = OfferedActions.CarefulFrom(campaign, PlanWorld.Place("jo")).ToList();

        Assert.Equal((OfferedActions.MaxShown, "quiet"), (offered.Count, offered[0].Slug.Value));
        Assert.Empty(OfferedActions.CarefulFrom(campaign with { Actions = [read with { Audience = Audience.Public }] }, PlanWorld.Place("gb")));
    }
}
