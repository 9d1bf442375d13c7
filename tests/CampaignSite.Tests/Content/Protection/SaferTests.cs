using CampaignSite.Content.Actions;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Protection;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Protection;

/// <summary>What takes danger away is never held back: one editor, no list, no error.</summary>
public sealed class SaferTests
{
    [Theory]
    [InlineData("organisations/marsh-helpline.en.md", "status: open\n", "status: closed\nreason: It has closed.\n")]
    [InlineData("organisations/marsh-helpline.en.md", "status: open\nurl: https://helpline.example/\n", "status: unsafe\nreason: Others answer.\n")]
    [InlineData("organisations/marsh-helpline.en.md", "status: open\n", "status: unsafe\n")]
    [InlineData("actions/donate-to-the-friends.en.md", "status: open\n", "status: unsafe\n")]
    [InlineData("actions/donate-to-the-friends.en.md", "status: open\n", "status: closed\n")]
    [InlineData("organisations/marsh-helpline.en.md", "url: https://helpline.example/\n", "")]
    [InlineData("organisations/friends-of-the-marsh.en.md", "status: open\n", "status: open\nwarning: The site was copied by the council.\n")]
    [InlineData("organisations/friends-of-the-marsh.en.md", "status: open\n", "status: open\nlabel: restricted\n")]
    [InlineData("countries/de.md", "---\n", "---\nat-risk: true\n")]
    [InlineData("campaign.yml", "at-risk: [ir]", "at-risk: [ir, iq]")]
    [InlineData("campaign.yml", "hosts: [network.example]", "hosts: [network.example, third.example]")]
    [InlineData("texts/how-to-count-birds.en.md", "---\ntitle", "---\nquiet: true\ntitle")]
    [InlineData("actions/donate-to-the-friends.en.md", "status: open\nlink: https://friends.example/give\n", "status: unsafe\nreason: Others receive the money.\n")]
    public void It_is_shown_at_once(string path, string from, string to)
    {
        var files = ListedSaltmarsh.Files.ToList();
        if (path == "countries/de.md")
        {
            var text = ListedSaltmarsh.TextOf(files, path);
            files = [.. files.Where(file => file.Path != path), ContentFile.FromText(path, "---\nat-risk: true\n" + text["---\n".Length..])];
        }
        else
        {
            files = [.. ListedSaltmarsh.Edit(files, (path, from, to))];
        }

        var result = ListedSaltmarsh.Load(files);

        // A text that becomes quiet may break links to it; that is another rule's affair.
        Assert.Empty(ListedSaltmarsh.Unconfirmed(result));
        Assert.All(result.Diagnostics.Where(d => d.Code == DiagnosticCode.Unlisted), d => Assert.Equal(Severity.Warning, d.Severity));
        Assert.Equal([], ListedSaltmarsh.Errors(result).Where(_ => !path.StartsWith("texts/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("organisations/marsh-helpline.en.md")]
    [InlineData("actions/donate-to-the-friends.en.md")]
    public void An_item_that_is_now_unsafe_shows_no_address_although_its_lines_are_still_there(string path)
    {
        var result = ListedSaltmarsh.Load([.. ListedSaltmarsh.Edit(ListedSaltmarsh.Files.ToList(), (path, "status: open\n", "status: unsafe\n"))]);

        Assert.Null(result.Campaign!.Organisation("marsh-helpline") is { Status: Status.Unsafe } helper ? helper.Url : null);
        Assert.Null(result.Campaign.Action("donate-to-the-friends") is { Status: Status.Unsafe } action ? action.Link : null);
        Assert.True(result.Campaign.Organisation("marsh-helpline") is { Status: Status.Unsafe } || result.Campaign.Action("donate-to-the-friends") is { Status: Status.Unsafe });
    }

    [Fact]
    public void A_campaign_without_a_list_is_told_so_once()
    {
        var warning = Assert.Single(Saltmarsh.Load().Diagnostics, d => d.Code == DiagnosticCode.Unlisted);

        Assert.Equal((Severity.Warning, "protected.yml:1:1"), (warning.Severity, warning.Location.ToString()));
    }

    [Fact]
    public void The_list_reads_back_what_it_wrote()
    {
        var list = ProtectedList.FromCampaign(Saltmarsh.Campaign());

        var read = ProtectedList.Read([ContentFile.FromText(ProtectedList.FileName, list.ToYaml())])!;

        Assert.Equal(list.Values.Select(pair => (pair.Key, pair.Value.Value)), read.Values.Select(pair => (pair.Key, pair.Value.Value)));
        Assert.Equal(list.ToYaml(), read.ToYaml());
    }
}
