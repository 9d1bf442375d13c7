using CampaignSite.Content;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Tests.Content;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 2, 0)]
    [InlineData("gate", "gate", 2, 0)]
    [InlineData("gate", "gates", 2, 1)]
    [InlineData("gate", "ate", 2, 1)]
    [InlineData("gate", "gaet", 2, 1)]
    [InlineData("gate", "tide", 3, 3)]
    [InlineData("gate", "tide", 1, null)]
    [InlineData("gate", "gatekeeper", 2, null)]
    [InlineData("", "ab", 1, null)]
    public void Letters_to_change_add_take_out_or_swap_are_counted_up_to_a_limit(string typed, string known, int atMost, int? distance)
    {
        Assert.Equal(distance, EditDistance.Within(typed, known, atMost));
        Assert.Equal(distance, EditDistance.Within(known, typed, atMost));
    }

    [Fact]
    public void A_long_word_is_measured_as_a_short_one() =>
        Assert.Equal(2, EditDistance.Within(new string('a', 300) + "bc", new string('a', 300) + "xy", 2));

    [Theory]
    [InlineData("sumamry", "summary")]
    [InlineData("SUMMARY", "summary")]
    [InlineData("standing", null)]
    public void The_closest_name_is_near_or_none(string typed, string? near) => Assert.Equal(near, ClosestName.To(typed, ["title", "summary", "date"]));
}
