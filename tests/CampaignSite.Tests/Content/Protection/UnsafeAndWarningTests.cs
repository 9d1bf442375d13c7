using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Protection;

/// <summary>What is unsafe, or has a warning, stays so until the list agrees.</summary>
public sealed class UnsafeAndWarningTests
{
    private const string Helpline = "organisations/marsh-helpline.en.md";
    private const string Watch = "actions/join-the-night-watch.en.md";
    private const string Fund = "organisations/reed-fund.en.md";
    private const string Tag = "hashtags/dry-feet.en.md";

    [Theory]
    [InlineData("warning: Do not call from a telephone of the council.\n", "")]
    [InlineData("warning: Do not call from a telephone of the council.\n", "warning: Call from any telephone.\n")]
    public void A_warning_that_is_gone_or_changed_takes_the_address_with_it(string from, string to)
    {
        var result = ListedSaltmarsh.Edited((Helpline, from, to));

        var helper = result.Campaign!.Organisation("marsh-helpline")!;
        var warning = helper.Translations.In(result.Campaign.BaseLanguage).Warning;
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

    [Theory]
    [InlineData(Watch, "reason: Its list of members is in the hands of others.\n", "reason: It is well again.\n")]
    [InlineData(Fund, "reason: Nobody knows who receives the money.\n", "reason: It is well again.\n")]
    [InlineData(Tag, "advice: Do not use it; it is watched.\n", "advice: Use it.\n")]
    public void Words_that_say_it_is_safe_again_are_not_shown(string path, string from, string to)
    {
        var result = ListedSaltmarsh.Edited((path, from, to));

        var campaign = result.Campaign!;
        Assert.NotEmpty(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal(campaign.WordsIn(campaign.BaseLanguage).UnconfirmedWarning, WordsOf(campaign, path));
    }

    [Theory]
    [InlineData(Watch, "Its list of members is in the hands of others.", "status: unsafe\n", "status: closed\n")]
    [InlineData(Fund, "Nobody knows who receives the money.", "status: unsafe\n", "status: closed\n")]
    [InlineData(Tag, "Do not use it; it is watched.", "status: unsafe\n", "status: closed\n")]
    public void Words_that_the_list_knows_go_on_standing(string path, string words, string from, string to)
    {
        var result = ListedSaltmarsh.Edited((path, from, to));

        Assert.NotEmpty(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal(words, WordsOf(result.Campaign!, path));
    }

    [Theory]
    [InlineData("actions/join-the-night-watch")]
    [InlineData("organisations/reed-fund")]
    [InlineData("hashtags/dry-feet")]
    public void What_is_unsafe_and_gone_goes_at_once(string name)
    {
        var files = ListedSaltmarsh.Files.Where(file => !file.Path.StartsWith(name + ".", StringComparison.Ordinal)).ToList();

        var result = ListedSaltmarsh.Load(files);

        Assert.Empty(ListedSaltmarsh.Unconfirmed(result));
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCode.Unlisted);
    }

    [Fact]
    public void What_is_unsafe_stays_so_under_another_name()
    {
        var result = Renamed(Watch, "actions/watch-by-night.en.md", "status: unsafe\n", "status: closed\n");

        Assert.NotEmpty(ListedSaltmarsh.Unconfirmed(result));
        Assert.Equal(Status.Unsafe, result.Campaign!.Action("watch-by-night")!.Status);
    }

    [Fact]
    public void An_organisation_keeps_its_warning_under_another_name()
    {
        var result = Renamed(Helpline, "organisations/line.en.md", "warning: Do not call from a telephone of the council.\n", "");

        Assert.NotEmpty(ListedSaltmarsh.Unconfirmed(result));
        Assert.Null(result.Campaign!.Organisation("line")!.Url);
        Assert.Equal(result.Campaign.WordsIn(result.Campaign.BaseLanguage).UnconfirmedWarning, result.Campaign.Organisation("line")!.Translations.In(result.Campaign.BaseLanguage).Warning);
    }

    // In every language: the words between the folder and the language are the name.
    private static LoadResult Renamed(string path, string newPath, string from, string to)
    {
        var (old, fresh) = (path.Split('.')[0] + ".", newPath.Split('.')[0] + ".");
        var (oldSlug, freshSlug) = (old.Split('/')[1].TrimEnd('.'), fresh.Split('/')[1].TrimEnd('.'));
        var files = ListedSaltmarsh.Files.Select(file => file.Path.StartsWith(old, StringComparison.Ordinal) ? file with { Path = fresh + file.Path[old.Length..] } : file)
            .Select(file => file.Path.EndsWith(".md", StringComparison.Ordinal)
                ? ContentFile.FromText(file.Path, System.Text.Encoding.UTF8.GetString(file.Bytes.Span).Replace(oldSlug, freshSlug, StringComparison.Ordinal))
                : file);
        return ListedSaltmarsh.Load(ListedSaltmarsh.Edit([.. files], (newPath, from, to)));
    }

    private static string? WordsOf(Campaign campaign, string path) => path switch
    {
        Watch => campaign.Action("join-the-night-watch")!.Translations.In(campaign.BaseLanguage).Reason,
        Fund => campaign.Organisation("reed-fund")!.Translations.In(campaign.BaseLanguage).Reason,
        _ => campaign.Hashtags.Single(tag => tag.Slug.Value == "dry-feet").Translations.In(campaign.BaseLanguage).Advice,
    };
}
