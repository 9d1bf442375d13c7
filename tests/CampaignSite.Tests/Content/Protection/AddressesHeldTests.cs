using CampaignSite.Content.Diagnostics;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Protection;

/// <summary>A changed way out or address of help is an error, and is not shown until the list has it.</summary>
public sealed class AddressesHeldTests
{
    private const string Settings = "campaign.yml";
    private const string Helpline = "organisations/marsh-helpline.en.md";
    private const string Donate = "actions/donate-to-the-friends.en.md";

    [Theory]
    [InlineData("https://www.wikipedia.org/", "https://www.wikipedla.org/")]
    [InlineData("https://www.wikipedia.org/", "https://www.wikipedia.org.example/")]
    [InlineData("https://www.wikipedia.org/", "https://en.wikipedia.org/wiki/Tidemouth")]
    public void A_way_out_that_is_not_confirmed_leads_to_that_of_another_language(string from, string to)
    {
        var result = ListedSaltmarsh.Edited((Settings, from, to));

        Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal(["https://ar.wikipedia.org/", "https://ar.wikipedia.org/"], result.Campaign!.Languages.Select(result.Campaign.Exit.In));
    }

    [Fact]
    public void Without_a_confirmed_way_out_Leave_leads_to_an_empty_page()
    {
        var result = ListedSaltmarsh.Edited((Settings, "https://www.wikipedia.org/", "https://one.example/"), (Settings, "https://ar.wikipedia.org/", "https://two.example/"));

        Assert.Equal(2, ListedSaltmarsh.Unconfirmed(result).Count);
        Assert.Equal(["about:blank", "about:blank"], result.Campaign!.Languages.Select(result.Campaign.Exit.In));
    }

    [Fact]
    public void A_way_out_that_a_language_lost_is_an_error()
    {
        var result = ListedSaltmarsh.Edited((Settings, "  ar: https://ar.wikipedia.org/\n", ""));

        Assert.Single(ListedSaltmarsh.Unconfirmed(result));
    }

    [Theory]
    [InlineData("url: https://helpline.example/", "url: https://helpIine.example/")]
    [InlineData("url: https://helpline.example/", "url: https://helpline.example.org/")]
    [InlineData("url: https://helpline.example/", "url: \"https://helpline.example/new\"")]
    public void An_address_of_help_that_was_changed_is_not_shown_nor_the_old_one(string from, string to)
    {
        var result = ListedSaltmarsh.Edited((Helpline, from, to));

        var error = Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Contains(Helpline, error.Message, StringComparison.Ordinal);
        Assert.Null(result.Campaign!.Organisation("marsh-helpline")!.Url);
    }

    [Fact]
    public void A_new_address_of_help_waits_and_so_does_a_changed_channel()
    {
        var result = ListedSaltmarsh.Edited(
            (Helpline, "url: https://helpline.example/\n", "url: https://helpline.example/\ndonate: https://helpline.example/give\n"),
            (Helpline, "en: telephone and letters", "en: telephone and @marsh_bot"));

        var helper = result.Campaign!.Organisation("marsh-helpline")!;
        Assert.Equal(2, ListedSaltmarsh.Unconfirmed(result).Count);
        Assert.Equal("https://helpline.example/", helper.Url);
        Assert.Null(helper.Donate);
        Assert.Equal(result.Campaign.WordsIn(result.Campaign.BaseLanguage).UnconfirmedChannel, helper.Help!.Channel.In(result.Campaign.BaseLanguage));
    }

    [Theory]
    [InlineData("https://helpline.example/")]
    [InlineData("https://helpline.example/talk")]
    public void An_action_that_leads_to_an_address_of_help_loses_it_with_the_helper(string link)
    {
        // Only the organisation changes.
        var files = ListedSaltmarsh.Listed((Donate, "link: https://friends.example/give", $"link: {link}"));

        var result = ListedSaltmarsh.Load(ListedSaltmarsh.Edit(files, (Helpline, "url: https://helpline.example/\n", "url: https://helpline.example.org/\n")));

        Assert.NotEmpty(ListedSaltmarsh.Unconfirmed(result));
        Assert.Null(result.Campaign!.Organisation("marsh-helpline")!.Url);
        Assert.Null(result.Campaign.Action("donate-to-the-friends")!.Link);
    }

    [Fact]
    public void An_action_on_the_host_of_an_address_that_is_shown_keeps_its_link()
    {
        var files = ListedSaltmarsh.Listed((Donate, "link: https://friends.example/give", "link: https://helpline.example/"));

        var result = ListedSaltmarsh.Load(ListedSaltmarsh.Edit(
            files, (Helpline, "url: https://helpline.example/\n", "url: https://helpline.example/\ndonate: https://helpline.example/new\n")));

        Assert.Equal("https://helpline.example/", result.Campaign!.Action("donate-to-the-friends")!.Link);
    }

    [Fact]
    public void A_look_at_one_way_out_does_not_vouch_for_the_page_that_stands_in()
    {
        var one = ListedSaltmarsh.Edited((Settings, "en: https://www.wikipedia.org/", "en: https://www.wikipedla.org/"),
            (Settings, "source: https://www.wikipedia.org/", "source: The page itself")).Campaign!;
        var both = ListedSaltmarsh.Edited((Settings, "en: https://www.wikipedia.org/", "en: https://one.example/"), (Settings, "ar: https://ar.wikipedia.org/", "ar: https://two.example/")).Campaign!;

        Assert.Equal([true, false], one.Languages.Select(one.IsExitOld));
        Assert.Equal([true, true], both.Languages.Select(both.IsExitOld));
    }

    [Fact]
    public void A_look_at_the_old_page_does_not_vouch_for_a_confirmed_new_one()
    {
        var files = ListedSaltmarsh.Listed((Settings, "en: https://www.wikipedia.org/", "en: https://www.wikisource.example/"));

        var result = ListedSaltmarsh.Load(files);

        Assert.Equal([], ListedSaltmarsh.Errors(result));
        Assert.Equal([true, false], result.Campaign!.Languages.Select(result.Campaign.IsExitOld));
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCode.StaleSafety && d.Message.Contains("wikisource.example", StringComparison.Ordinal));
    }
}
