using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Model;
using CampaignSite.Content.Protection;
using CampaignSite.Tests.Content.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Content.Protection;

/// <summary>One lost or mistyped line that makes a page less safe is an error, and the campaign has a safe form of it.</summary>
public sealed class LessSafeTests
{
    private const string Safety = "texts/safety.en.md";
    private const string Settings = "campaign.yml";
    private const string Helpline = "organisations/marsh-helpline.en.md";
    private const string Watch = "actions/join-the-night-watch.en.md";

    [Fact]
    public void A_list_that_agrees_says_nothing()
    {
        var result = ListedSaltmarsh.Load(ListedSaltmarsh.Files);

        Assert.DoesNotContain(result.Diagnostics, d => d.Code is DiagnosticCode.Unconfirmed or DiagnosticCode.Unlisted);
        Assert.False(result.HasErrors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("quiet: false\n")]
    [InlineData("quiet: \"false\"\n")]
    [InlineData("quiet: 'false'\n")]
    [InlineData("quiet:   false   # for now\n")]
    [InlineData("\"quiet\": false\n")]
    [InlineData("#quiet: true\n")]
    public void A_text_that_is_no_longer_quiet_stays_so(string line)
    {
        var result = ListedSaltmarsh.Edited((Safety, "quiet: true\n", line));

        var error = Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal([error.ToString()], ListedSaltmarsh.Errors(result));
        Assert.StartsWith("protected.yml:", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("texts/safety.*.md", error.Message, StringComparison.Ordinal);
        Assert.Contains("quiet: true", error.Message, StringComparison.Ordinal);
        Assert.Equal("/notes/safety", result.Campaign!.Text("safety")!.Address);
        Assert.True(result.Campaign.Text("safety")!.Quiet);
    }

    [Theory]
    [InlineData("quiet: no\n")]
    [InlineData("quiet: False\n")]
    [InlineData("quiet: off\n")]
    [InlineData("quiet: 0\n")]
    [InlineData("quiet: null\n")]
    [InlineData("quiet: ~\n")]
    [InlineData("quiet:\n")]
    [InlineData("quiet: yes\n")]
    [InlineData("quiet: True\n")]
    [InlineData("quiet: !!bool false\n")]
    [InlineData("Quiet: true\n")]
    [InlineData("quite: true\n")]
    [InlineData("quiet : false\nquiet: true\n")]
    public void A_spelling_that_is_not_read_is_refused_whole(string line)
    {
        var result = ListedSaltmarsh.Edited((Safety, "quiet: true\n", line));

        Assert.True(result.Campaign is null || result.Campaign.Text("safety")!.Quiet);
        Assert.True(result.HasErrors);
    }

    [Theory]
    [InlineData("texts/safer.en.md", "texts/safer.ar.md")]
    [InlineData("texts/Safety.en.md", "texts/Safety.ar.md")]
    [InlineData("texts/safety.en.markdown", "texts/safety.ar.markdown")]
    [InlineData(null, null)]
    public void A_quiet_text_that_is_gone_or_has_another_name_refuses_the_edit(string? english, string? arabic)
    {
        // Nothing links to this one: only the list can miss it.
        IEnumerable<ContentFile> files = ListedSaltmarsh.Edit(ListedSaltmarsh.Files,
            ("texts/how-to-leave-no-trace.en.md", "[what your phone keeps](/guides/safety#what-your-phone-keeps)", "what your phone keeps"),
            ("texts/how-to-leave-no-trace.ar.md", "[ما يحتفظ به هاتفك](/guides/safety#what-your-phone-keeps)", "ما يحتفظ به هاتفك"),
            ("countries/jo.en.md", "[before you begin](/guides/safety)", "before you begin"),
            ("countries/jo.ar.md", "[قبل أن تبدأ](/guides/safety)", "قبل أن تبدأ"));
        files = files.SelectMany(file => file.Path switch
        {
            Safety => english is null ? [] : [file with { Path = english }],
            "texts/safety.ar.md" => arabic is null ? [] : new[] { file with { Path = arabic } },
            _ => new[] { file },
        });

        var result = ListedSaltmarsh.Load(files);

        Assert.Null(result.Campaign);
        Assert.Contains(ListedSaltmarsh.Unconfirmed(result), d => d.Message.Contains("“safety”", StringComparison.Ordinal));
    }

    [Fact]
    public void Front_matter_that_is_lost_is_an_error()
    {
        var result = ListedSaltmarsh.Edited((Safety, "---\ntitle: Before you begin\n", "title: Before you begin\n"));

        Assert.Null(result.Campaign);
    }

    [Theory]
    [InlineData(Settings, "at-risk: [ir]\n", "", "ir")]
    [InlineData(Settings, "at-risk: [ir]\n", "at-risk: []\n", "ir")]
    [InlineData(Settings, "at-risk: [ir]\n", "at-risk: [iq]\n", "ir")]
    [InlineData("countries/eg.md", "at-risk: true\n", "organisations: []\n", "eg")]
    [InlineData("countries/eg.md", "at-risk: true\n", "at-risk: false\n", "eg")]
    [InlineData("countries/eg.md", "at-risk: true\n", "at-risk: \"false\"\n", "eg")]
    [InlineData(Settings, "addressee: nl\n", "addressee: be\n", "nl")]
    public void A_country_that_is_no_longer_at_risk_stays_so(string path, string from, string to, string country)
    {
        var result = ListedSaltmarsh.Edited((path, from, to));

        var error = Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Contains($"“{country}”", error.Message, StringComparison.Ordinal);
        Assert.True(CountryCode.TryParse(country, out var code));
        Assert.True(result.Campaign!.IsAtRisk(code));
    }

    [Theory]
    [InlineData("[restricted.example, marsh-news.example]", "[www.restricted.example, marsh-news.example]")]
    [InlineData("[restricted.example, marsh-news.example]", "[restrlcted.example, marsh-news.example]")]
    [InlineData("[restricted.example, marsh-news.example]", "[restricted.exampIe, marsh-news.example]")]
    [InlineData("[restricted.example, marsh-news.example]", "[marsh-news.example]")]
    [InlineData("[restricted.example, marsh-news.example]", "[\"restricted.example.org\", marsh-news.example]")]
    [InlineData("[restricted.example, marsh-news.example]", "[гestricted.example, marsh-news.example]")]
    public void A_host_that_is_gone_or_typed_otherwise_keeps_its_label(string from, string to)
    {
        var result = ListedSaltmarsh.Edited((Settings, from, to));

        var error = Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Contains("“restricted.example”", error.Message, StringComparison.Ordinal);
        Assert.Contains("campaign.yml", error.Message, StringComparison.Ordinal);
        Assert.Equal("restricted", result.Campaign!.Labels.ForAddress("https://www.restricted.example/page")!.Id.Value);
    }

    [Theory]
    [InlineData("restricted.example.")]
    [InlineData("RESTRICTED.example")]
    [InlineData("\"restricted.example\"")]
    public void A_host_that_is_only_spelt_otherwise_keeps_its_label_without_a_word(string host)
    {
        var result = ListedSaltmarsh.Edited((Settings, "[restricted.example,", $"[{host},"));

        Assert.Empty(ListedSaltmarsh.Errors(result));
        Assert.Equal("restricted", result.Campaign!.Labels.ForAddress("https://restricted.example/")!.Id.Value);
    }

    [Fact]
    public void A_host_under_a_weaker_label_keeps_the_stronger()
    {
        var result = ListedSaltmarsh.Edited(
            (Settings, "[restricted.example, marsh-news.example]", "[marsh-news.example]"),
            (Settings, "[network.example]", "[network.example, restricted.example]"));

        Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal("restricted", result.Campaign!.Labels.ForAddress("https://restricted.example/")!.Id.Value);
    }

    [Fact]
    public void A_host_under_a_stricter_label_is_taken_at_once()
    {
        var result = ListedSaltmarsh.Edited(
            (Settings, "hosts: [network.example]", "hosts: []"),
            (Settings, "[restricted.example,", "[network.example, restricted.example,"));

        Assert.Empty(ListedSaltmarsh.Errors(result));
        Assert.Equal("restricted", result.Campaign!.Labels.ForAddress("https://network.example/")!.Id.Value);
    }

    [Fact]
    public void A_label_that_is_gone_or_renamed_refuses_the_edit()
    {
        var result = ListedSaltmarsh.Edited((Settings, "  account:\n", "  accounts:\n"));

        Assert.Null(result.Campaign);
        Assert.NotEmpty(ListedSaltmarsh.Unconfirmed(result));
    }

    [Fact]
    public void A_changed_warning_of_a_label_is_shown_with_a_general_one()
    {
        var result = ListedSaltmarsh.Edited((Settings, "en: Opening or passing on this link from inside Tidemouth can be punished.", "en: Nothing can happen."));

        Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        var warning = result.Campaign!.Labels.Find("restricted")!.Warning.In(result.Campaign.BaseLanguage);
        Assert.StartsWith("Nothing can happen.", warning, StringComparison.Ordinal);
        Assert.EndsWith(result.Campaign.WordsIn(result.Campaign.BaseLanguage).UnconfirmedWarning, warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    unlinked: true\n", "")]
    [InlineData("    unlinked: true\n", "    unlinked: false\n")]
    public void A_label_that_may_be_linked_again_is_not(string from, string to)
    {
        var unlinked = ListedSaltmarsh.Edit(Saltmarsh.Files(),
            (Settings, "switches:\n", "  secret:\n    name: secret\n    warning: Do not open it.\n    unlinked: true\n    hosts: [secret.example]\nswitches:\n"));
        var list = ProtectedList.FromCampaign(ListedSaltmarsh.Load(unlinked).Campaign!).ToYaml();
        var result = ListedSaltmarsh.Load(ListedSaltmarsh.Edit([.. unlinked, ContentFile.FromText("protected.yml", list)], (Settings, from, to)));

        Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.True(result.Campaign!.Labels.ForAddress("https://secret.example/")!.IsUnlinked);
    }

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
    [InlineData("warning: Do not call from a telephone of the council.\n", "")]
    [InlineData("warning: Do not call from a telephone of the council.\n", "warning: Call from any telephone.\n")]
    public void A_warning_that_is_gone_or_changed_takes_the_address_with_it(string from, string to)
    {
        var result = ListedSaltmarsh.Edited((Helpline, from, to));

        var helper = result.Campaign!.Organisation("marsh-helpline")!;
        var warning = helper.Prose.In(result.Campaign.BaseLanguage).Warning;
        Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Null(helper.Url);
        Assert.Equal(to.Length == 0 ? result.Campaign.WordsIn(result.Campaign.BaseLanguage).UnconfirmedWarning : "Call from any telephone.", warning);
    }

    [Theory]
    [InlineData("status: unsafe\n", "status: open\nlink: https://watch.example/\nchecked: {on: 2026-11-01, how: live-page, source: https://watch.example/}\n")]
    [InlineData("status: unsafe\n", "status: closed\n")]
    [InlineData("reason: Its list of members is in the hands of others.\n", "reason: It is well again.\n")]
    public void What_was_unsafe_stays_so(string from, string to)
    {
        var result = ListedSaltmarsh.Edited((Watch, from, to));

        Assert.NotEmpty(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal((Status.Unsafe, null), (result.Campaign!.Action("join-the-night-watch")!.Status, result.Campaign.Action("join-the-night-watch")!.Link));
    }

    [Fact]
    public void An_unsafe_tag_stays_so()
    {
        var result = ListedSaltmarsh.Edited(("hashtags/dry-feet.en.md", "status: unsafe\n", "status: open\nurl: https://tags.example/dryfeet\n"));

        Assert.NotEmpty(ListedSaltmarsh.Unconfirmed(result));
        Assert.Null(Assert.Single(result.Campaign!.Hashtags, tag => tag.Slug.Value == "dry-feet").Url);
    }

    [Fact]
    public void The_label_of_an_organisation_stays()
    {
        // Its host stands under the label too; both lines are lost.
        var result = ListedSaltmarsh.Edited(
            ("organisations/marsh-news.en.md", "label: restricted\n", ""), (Settings, "[restricted.example, marsh-news.example]", "[restricted.example]"));

        Assert.Equal(2, ListedSaltmarsh.Unconfirmed(result).Count);
        Assert.Equal("restricted", result.Campaign!.Organisation("marsh-news")!.Label!.Id.Value);
    }

    [Fact]
    public void The_path_of_the_quiet_pages_stays()
    {
        var result = ListedSaltmarsh.Edited((Settings, "path: notes", "path: help-for-you"));

        Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal("/notes/safety", result.Campaign!.Text("safety")!.Address);
    }

    [Fact]
    public void A_closing_is_shown_in_the_same_edit_as_a_slip()
    {
        var result = ListedSaltmarsh.Edited(
            (Safety, "quiet: true\n", ""),
            (Helpline, "url: https://helpline.example/\n", "url: https://helpIine.example/\n"),
            ("actions/donate-to-the-friends.en.md", "status: open\nlink: https://friends.example/give\n", "status: unsafe\nreason: Others receive the money.\n"));

        Assert.Equal(2, ListedSaltmarsh.Errors(result).Count);
        Assert.Equal(Status.Unsafe, result.Campaign!.Action("donate-to-the-friends")!.Status);
        Assert.True(result.Campaign.Text("safety")!.Quiet);
        Assert.Null(result.Campaign.Organisation("marsh-helpline")!.Url);
    }

    [Fact]
    public void A_change_on_which_both_agree_is_shown()
    {
        var files = ListedSaltmarsh.Edit(ListedSaltmarsh.Files, (Helpline, "https://helpline.example/", "https://helpline.example.org/"), (Settings, "at-risk: [ir]\n", ""));
        files = ListedSaltmarsh.Edit(files, ("protected.yml", "https://helpline.example/", "https://helpline.example.org/"), ("protected.yml", "  - ir\n", ""));

        var result = ListedSaltmarsh.Load(files);

        Assert.Empty(ListedSaltmarsh.Errors(result));
        Assert.Equal("https://helpline.example.org/", result.Campaign!.Organisation("marsh-helpline")!.Url);
    }
}
