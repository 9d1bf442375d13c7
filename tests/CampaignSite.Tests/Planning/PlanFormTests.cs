using CampaignSite.Content.Actions;
using CampaignSite.Planning;

namespace CampaignSite.Tests.Planning;

public sealed class PlanFormTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("240", 240)]
    [InlineData(" 5 ", 5)]
    [InlineData("005", 5)]
    [InlineData("٤٥", 45)]
    [InlineData("۵", 5)]
    public void Minutes_are_a_whole_number_from_1_to_240_in_digits_of_any_script(string typed, int minutes) =>
        Assert.Equal(minutes, PlanForm.Read([typed], [], []).Request!.Minutes);

    [Theory]
    [InlineData("0")]
    [InlineData("241")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("5.0")]
    [InlineData("5,5")]
    [InlineData("1e1")]
    [InlineData("0x10")]
    [InlineData("²")]
    [InlineData("Ⅴ")]
    [InlineData("five")]
    [InlineData("5\0")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Anything_else_is_no_number_of_minutes(string? typed)
    {
        var form = PlanForm.Read([typed], [], []);

        Assert.Equal((true, true, null), (form.HasWrongMinutes, form.IsWrong, form.Request));
    }

    [Theory]
    [InlineData("gb")]
    [InlineData("GB")]
    [InlineData("Gb")]
    [InlineData(" gb ")]
    public void A_country_may_be_written_in_capitals(string typed) =>
        Assert.Equal("gb", PlanForm.Read(["5"], [typed], []).Request!.Country?.Value);

    [Theory]
    [InlineData("zz")]
    [InlineData("gbr")]
    [InlineData("g")]
    [InlineData("../gb")]
    [InlineData("gb,de")]
    [InlineData("<script>")]
    public void What_is_no_country_is_wrong(string typed) => Assert.True(PlanForm.Read(["5"], [typed], []).HasWrongCountry);

    [Fact]
    public void A_field_that_stands_twice_is_wrong_but_for_the_exclusions()
    {
        Assert.True(PlanForm.Read(["5", "5"], [], []).HasWrongMinutes);
        Assert.True(PlanForm.Read(["5"], ["gb", "gb"], []).HasWrongCountry);
        Assert.Equal([Need.Phone, Need.Money], PlanForm.Read(["5"], [], ["money", "phone", "money", ""]).Request!.Without);
    }

    [Fact]
    public void Every_need_can_be_left_out_by_the_name_content_gives_it()
    {
        var form = PlanForm.Read(["5"], [], ["public-name", "phone", "social-account", "money", "email", "post"]);

        Assert.Equal(Enum.GetValues<Need>(), form.Request!.Without);
    }

    [Theory]
    [InlineData("Phone")]
    [InlineData("0")]
    [InlineData("phone,money")]
    [InlineData("sleep")]
    public void An_exclusion_of_another_name_is_wrong_and_the_others_stay_chosen(string word)
    {
        var form = PlanForm.Read(["5"], [], ["email", word]);

        Assert.Equal((true, null), (form.HasWrongWithout, form.Request));
        Assert.Equal([Need.Email], form.Without);
    }

    [Fact]
    public void Nothing_and_a_country_alone_ask_for_no_plan_and_are_not_wrong()
    {
        Assert.Equal((true, false, null), (PlanForm.Read([], [], []).IsEmpty, PlanForm.Read([], [], []).IsWrong, PlanForm.Read([], [], []).Request));
        Assert.Equal((false, false, null), (PlanForm.Read([], ["gb"], []).IsEmpty, PlanForm.Read([], ["gb"], []).IsWrong, PlanForm.Read([], ["gb"], []).Request));
    }

    [Fact]
    public void What_was_typed_stays_up_to_twenty_characters_and_never_half_a_character()
    {
        Assert.Equal("five", PlanForm.Read([" five "], [], []).Input);
        Assert.Equal(new string('9', 20), PlanForm.Read([new string('9', 10_000)], [], []).Input);
        Assert.Equal(new string('x', 19), PlanForm.Read([new string('x', 19) + "😀😀"], [], []).Input);
    }
}
