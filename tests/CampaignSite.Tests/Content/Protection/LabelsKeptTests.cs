using CampaignSite.Content.Files;
using CampaignSite.Content.Protection;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Protection;

/// <summary>A lost or weaker label is an error, and pages go on warning.</summary>
public sealed class LabelsKeptTests
{
    private const string Secret = "  secret:\n    name: secret\n    warning: Do not open it.\n    unlinked: true\n";
    private const string SecretPress = "- name: Secret Press\n  hosts: [secret.example]\n  label: restricted\n  since: 2026\n  list-copy: 2026-07\n  further:\n    - {label: secret}\n  judged: 2026-11-20\n";
    private const string Settings = "campaign.yml";

    [Theory]
    [InlineData("[restricted.example, marsh-news.example]", "[restrlcted.example, marsh-news.example]")]
    [InlineData("[restricted.example, marsh-news.example]", "[restricted.exampIe, marsh-news.example]")]
    [InlineData("[restricted.example, marsh-news.example]", "[marsh-news.example]")]
    [InlineData("[restricted.example, marsh-news.example]", "[\"restricted.example.org\", marsh-news.example]")]
    [InlineData("[restricted.example, marsh-news.example]", "[гestricted.example, marsh-news.example]")]
    public void A_host_that_is_gone_or_typed_otherwise_keeps_its_label(string from, string to)
    {
        var result = ListedSaltmarsh.Load(ListedSaltmarsh.Edit(InSettingsOnly, (Settings, from, to)));

        var error = Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Contains("“restricted.example”", error.Message, StringComparison.Ordinal);
        Assert.Contains("campaign.yml", error.Message, StringComparison.Ordinal);
        Assert.Equal("restricted", result.Campaign!.Labels.ForAddress("https://www.restricted.example/page")!.Id.Value);
    }

    [Theory]
    [InlineData("restricted.example.")]
    [InlineData("www.restricted.example")]
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
        var result = ListedSaltmarsh.Load(ListedSaltmarsh.Edit(InSettingsOnly,
            (Settings, "[restricted.example, marsh-news.example]", "[marsh-news.example]"),
            (Settings, "[network.example]", "[network.example, restricted.example]")));

        Assert.Single(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal("restricted", result.Campaign!.Labels.ForAddress("https://restricted.example/")!.Id.Value);
    }

    [Fact]
    public void A_host_under_a_stricter_label_is_taken_at_once()
    {
        var result = ListedSaltmarsh.Edited(
            ("actions/post-a-picture-of-water.en.md", "label: account\n", "label: restricted\n"),
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

    [Fact]
    public void The_label_of_an_organisation_stays()
    {
        // Its host and its publisher carry the label too; all three lines are lost.
        var result = ListedSaltmarsh.Edited(
            ("organisations/marsh-news.en.md", "label: restricted\n", ""), (Settings, "[restricted.example, WWW.Marsh-News.Example.]", "[restricted.example]"),
            ("publishers.yml", "  label: restricted\n  since: 2025-10-01\n  source: gazette-2025-gate\n  further:\n    - {label: account, since: 2024}\n", "  label: none\n"));

        Assert.Equal(2, ListedSaltmarsh.Unconfirmed(result).Count);
        Assert.Equal("restricted", result.Campaign!.Organisation("marsh-news")!.Label!.Id.Value);
    }

    [Fact]
    public void Labels_in_another_order_keep_that_of_the_list()
    {
        // Marsh News carries both labels; the stricter one is what its links say.
        var result = ListedSaltmarsh.Load(ListedSaltmarsh.Edit(ListedSaltmarsh.Files, (Settings, LabelsText, Swapped)));

        Assert.Contains(ListedSaltmarsh.Unconfirmed(result), d => d.Message.Contains("“restricted, account”", StringComparison.Ordinal));
        Assert.Equal("restricted", result.Campaign!.Labels.ForAddress("https://marsh-news.example/")!.Id.Value);
        Assert.Equal("restricted", result.Campaign.Organisation("marsh-news")!.Label!.Id.Value);
        Assert.Equal(["restricted", "account"], result.Campaign.Labels.All.OrderBy(label => label.Rank).Select(label => label.Id.Value));
    }

    [Fact]
    public void A_label_that_is_never_linked_is_the_strictest_wherever_it_stands()
    {
        var files = ListedSaltmarsh.Listed((Settings, "switches:\n", Secret + "switches:\n"),
            ("publishers.yml", "- name: The Network\n", SecretPress + "- name: The Network\n"));

        var campaign = ListedSaltmarsh.Load(files).Campaign!;

        Assert.Equal("secret", campaign.Labels.ForAddress("https://secret.example/")!.Id.Value);
        Assert.True(campaign.Labels.ForAddress("https://secret.example/")!.IsUnlinked);
    }

    [Fact]
    public void A_label_that_is_never_linked_and_moves_down_is_an_error_and_changes_nothing()
    {
        var files = ListedSaltmarsh.Listed((Settings, "labels:\n", "labels:\n" + Secret),
            ("publishers.yml", "- name: The Network\n", SecretPress + "- name: The Network\n"));

        var result = ListedSaltmarsh.Load(ListedSaltmarsh.Edit(files, (Settings, Secret, ""), (Settings, "switches:\n", Secret + "switches:\n")));

        Assert.Contains("“secret, restricted, account”", Assert.Single(ListedSaltmarsh.Unconfirmed(result)).Message, StringComparison.Ordinal);
        Assert.True(result.Campaign!.Labels.ForAddress("https://secret.example/")!.IsUnlinked);
    }

    [Fact]
    public void A_new_label_before_the_listed_ones_takes_none_of_their_hosts()
    {
        const string Mild = "  mild:\n    name: mild\n    warning: Nothing much.\n";
        var result = ListedSaltmarsh.Edited((Settings, "labels:\n", "labels:\n" + Mild),
            ("publishers.yml", "    - {label: account, since: 2024}\n", "    - {label: account, since: 2024}\n    - {label: mild}\n"));

        Assert.Contains(ListedSaltmarsh.Unconfirmed(result), d => d.Message.Contains("strictest first", StringComparison.Ordinal));
        Assert.Equal("restricted", result.Campaign!.Labels.ForAddress("https://marsh-news.example/")!.Id.Value);
    }

    [Fact]
    public void A_new_label_after_the_listed_ones_needs_no_list()
    {
        var result = ListedSaltmarsh.Edited((Settings, "switches:\n", "  mild:\n    name: mild\n    warning: Nothing much.\nswitches:\n"));

        Assert.Equal([], ListedSaltmarsh.Errors(result));
    }

    [Theory]
    [InlineData("")]
    [InlineData("embassy-label: account\n")]
    public void The_label_of_embassies_stays(string line)
    {
        var files = ListedSaltmarsh.Listed(
            (Settings, "addressee: nl\n", "addressee: nl\nembassy-label: restricted\n"),
            ("publishers.yml", ", embassy.example]", "]"),
            ("publishers.yml", "hosts: [restricted.example]", "hosts: [restricted.example, embassy.example]"));

        var result = ListedSaltmarsh.Load(ListedSaltmarsh.Edit(files, (Settings, "embassy-label: restricted\n", line)));

        Assert.Contains("embassy-label", Assert.Single(ListedSaltmarsh.Unconfirmed(result)).Message, StringComparison.Ordinal);
        Assert.Equal("restricted", result.Campaign!.EmbassyLabel!.Id.Value);
    }

    // The hosts of a label that no publisher has: one line of campaign.yml is all that labels them.
    private static IReadOnlyList<ContentFile> InSettingsOnly => ListedSaltmarsh.Listed(
        (Settings, "[restricted.example, WWW.Marsh-News.Example.]", "[restricted.example, marsh-news.example]"),
        ("publishers.yml", "hosts: [restricted.example]", "hosts: [restricted-press.example]"));

    private static string LabelsText
    {
        get
        {
            var text = ListedSaltmarsh.TextOf(ListedSaltmarsh.Files, Settings);
            return text[(text.IndexOf("labels:\n  restricted:", StringComparison.Ordinal) + "labels:\n".Length)..text.IndexOf("switches:", StringComparison.Ordinal)];
        }
    }

    private static string Swapped => LabelsText[LabelsText.IndexOf("  account:", StringComparison.Ordinal)..] + LabelsText[..LabelsText.IndexOf("  account:", StringComparison.Ordinal)];
}
