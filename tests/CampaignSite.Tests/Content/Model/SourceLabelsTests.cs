using CampaignSite.Content.Files;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Model;

public sealed class SourceLabelsTests
{
    [Theory]
    [InlineData("https://restricted.example/", "restricted")]
    [InlineData("https://www.restricted.example/page?x#y", "restricted")]
    [InlineData("https://a.b.restricted.example/", "restricted")]
    [InlineData("https://RESTRICTED.example:8443/", "restricted")]
    [InlineData("http://restricted.example/", "restricted")]
    [InlineData("https://restricted.example./", "restricted")]
    [InlineData("https://network.example/new", "account")]
    [InlineData("https://unrestricted.example/", null)]
    [InlineData("https://restricted.example.org/", null)]
    [InlineData("https://example/", null)]
    [InlineData("mailto:a@restricted.example", null)]
    [InlineData("/briefing", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_carries_the_label_of_its_host_or_of_a_domain_above_it(string? address, string? label)
    {
        var campaign = Saltmarsh.Campaign();

        Assert.Equal(label, campaign.Labels.ForAddress(address)?.Id.Value);
    }

    [Fact]
    public void A_host_in_letters_of_another_script_is_found_too()
    {
        var labels = "labels: {risky: {name: risky, warning: Take care., hosts: [пример.example]}}";
        var campaign = FormatPage.Files().Single(file => file.Path == "campaign.yml");
        var text = System.Text.Encoding.UTF8.GetString(campaign.Bytes.Span);

        var result = Example.Load(ContentFile.FromText("campaign.yml", text[..text.IndexOf("labels:", StringComparison.Ordinal)] + labels));

        Assert.Equal("risky", result.Campaign!.Labels.ForAddress("https://www.пример.example/")?.Id.Value);
        Assert.Equal("risky", result.Campaign.Labels.ForAddress("https://xn--e1afmkfd.example/")?.Id.Value);
    }

    [Fact]
    public void A_source_whose_label_forbids_links_has_none_even_to_its_archive()
    {
        var (labels, sources) = ("labels: {banned: {name: banned, warning: Take care., hosts: [gazette.example], unlinked: true}}",
            "- {id: gazette-2025-gate, title: Order, publisher: The Gazette, url: https://gazette.example/gate, archive: https://archive.example/gate, label: banned}\n");
        var campaign = FormatPage.Files().Single(file => file.Path == "campaign.yml");
        var text = System.Text.Encoding.UTF8.GetString(campaign.Bytes.Span);

        var result = Example.Load(
            ContentFile.FromText("campaign.yml", text[..text.IndexOf("labels:", StringComparison.Ordinal)] + labels), ContentFile.FromText("sources.yml", sources));

        var source = Assert.Single(result.Campaign!.Sources);
        Assert.True(source.Label!.IsUnlinked);
        Assert.Null(source.Link);
    }

    [Fact]
    public void Labels_are_found_by_name_and_listed_in_order()
    {
        var campaign = Saltmarsh.Campaign();

        Assert.Equal(["account", "restricted"], campaign.Labels.All.Select(label => label.Id.Value));
        Assert.Equal("يطلب حسابًا", campaign.Labels.Find("account")!.Name.In(Saltmarsh.Arabic(campaign)));
        Assert.Null(campaign.Labels.Find("Account"));
    }

    [Fact]
    public void Sources_organisations_and_actions_carry_the_label_of_the_host_they_lead_to()
    {
        var campaign = Saltmarsh.Campaign();
        string? Source(string id) => campaign.Sources.Single(s => s.Id.Value == id).Label?.Id.Value;

        Assert.Equal("restricted", Source("marsh-news-gate"));
        Assert.Equal("account", Source("fishers-letter"));
        Assert.Null(Source("court-2026"));
        Assert.Equal("restricted", campaign.Organisation("marsh-news")!.Label?.Id.Value);
        Assert.Equal("account", campaign.Action("post-a-picture-of-water")!.Label?.Id.Value);
        Assert.Null(campaign.Action("write-to-the-council")!.Label);
    }
}
