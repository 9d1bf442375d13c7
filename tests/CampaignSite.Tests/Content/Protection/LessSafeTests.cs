using CampaignSite.Content.Actions;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Protection;

/// <summary>One lost or mistyped line that makes a page less safe is an error, and the campaign has a safe form of it.</summary>
public sealed class LessSafeTests
{
    private const string Safety = "texts/safety.en.md";
    private const string Settings = "campaign.yml";
    private const string Helpline = "organisations/marsh-helpline.en.md";

    [Fact]
    public void A_list_that_agrees_says_nothing()
    {
        var result = ListedSaltmarsh.Load(ListedSaltmarsh.Files);

        Assert.DoesNotContain(result.Diagnostics, d => d.Code is DiagnosticCode.Unconfirmed or DiagnosticCode.Unlisted);
        Assert.False(result.HasErrors);
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
