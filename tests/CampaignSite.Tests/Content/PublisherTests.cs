using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content;

public sealed class PublisherTests
{
    [Theory]
    [InlineData("https://archive.example/web/2025/https://marsh-news.example/a", "restricted")]
    [InlineData("https://archive.example/web/2025/http:/marsh-news.example/a", "restricted")]
    [InlineData("https://archive.example/web/2025id_/www.marsh-news.example", "restricted")]
    [InlineData("https://out.example/?u=https%3A%2F%2Fmarsh-news.example%2Fa&x=1", "restricted")]
    [InlineData("https://out.example/?u=https%253A%252F%252Fmarsh-news.example", "restricted")]
    [InlineData("https://www-marsh--news-example.cache.example/c/s/x", "restricted")]
    [InlineData("https://network.example/?to=https://marsh-news.example/", "restricted")]
    [InlineData("https://mail.example/?to=desk@marsh-news.example", null)]
    [InlineData("https://other.example/marsh-news.example.html", null)]
    [InlineData("https://other.example/a-marsh-news.example-b", null)]
    public void A_link_that_leads_to_a_labelled_site_through_another_carries_the_strictest_label(string address, string? label) =>
        Assert.Equal(label, Saltmarsh.Campaign().Labels.ForAddress(address)?.Id.Value);

    [Fact]
    public void A_label_says_whose_it_is_since_when_and_on_what_ground_and_of_several_the_strictest_stands_first()
    {
        var labels = Saltmarsh.Campaign().Labels;

        var news = labels.ForAddress("https://marsh-news.example/")!;
        Assert.Equal("Marsh News", news.Publisher!.Name);
        Assert.Equal(["restricted", "account"], news.Publisher.Labels.Select(label => label.Label.Id.Value));
        Assert.Equal("2025-10-01", news.Basis!.Since!.Value.Iso);
        Assert.Equal("gazette-2025-gate", news.Basis.Source!.Value.Value);
        Assert.Equal("2026-07", labels.ForAddress("https://restricted.example/")!.Basis!.ListCopy!.Value.Iso);
        Assert.Equal("restricted", labels.ForMailbox("desk@mail.Marsh-News.example")!.Id.Value);
        Assert.Null(labels.ForMailbox("desk@friends.example"));
        Assert.Null(labels.ForMailbox("nothing"));
    }

    [Fact]
    public void Every_labelled_host_is_told_with_its_strictest_label() => Assert.Equal(
        ["marsh-news.example restricted", "network.example account", "restricted.example restricted"],
        Saltmarsh.Campaign().Labels.Hosts.Select(pair => $"{pair.Key} {pair.Value.Id}"));

    [Theory]
    [InlineData("sources.yml", "https://fishers.example/letter", "https://unseen.example/letter")]
    [InlineData("sources.yml", "publisher: The River Commission", "publisher: The Lake Commission")]
    [InlineData("organisations/friends-of-the-marsh.en.md", "https://friends.example", "https://unseen.example")]
    [InlineData("organisations/friends-of-the-marsh.en.md", "https://friends.example", "https://archive.example/web/2025/https://unseen.example")]
    [InlineData("organisations/friends-of-the-marsh.en.md", "https://friends.example", "https://archive.example/?u=https%3A%2F%2Funseen.example%2Fa&u=")]
    [InlineData("sources.yml", "https://fishers.example/letter", "https://archive.example/web/2025/http:/unseen.example/letter")]
    [InlineData("countries/gb.en.md", "(/actions/write-to-the-council)", "(https://archive.example/https://unseen.example/a)")]
    [InlineData("countries/gb.md", "https://parliament.example/", "https://unseen.example/")]
    [InlineData("publishers.yml", "fishers.example", "other.example")]
    [InlineData("publishers.yml", "restricted.example", "other.example")]
    public void What_nobody_has_judged_is_named(string path, string was, string now)
    {
        var files = Saltmarsh.Files();
        var file = files.Single(one => one.Path == path);
        var text = System.Text.Encoding.UTF8.GetString(file.Bytes.Span);
        Assert.Contains(was, text, StringComparison.Ordinal);

        var result = CampaignLoader.Load(PageRegistry.Site,
            [.. files.Where(one => one.Path != path), ContentFile.FromText(path, text.Replace(was, now, StringComparison.Ordinal))], Saltmarsh.Today);

        Assert.Contains(result.Diagnostics, d => d is { Code: DiagnosticCode.UnjudgedPublisher, Severity: Severity.Warning } && !d.Message.Contains("wikipedia", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://archive.example/web/2025/report.pdf")]
    [InlineData("https://archive.example/web/2025/https://court.example/a.html")]
    [InlineData("https://archive.example/?u=desk@unseen.example")]
    public void What_only_looks_like_a_host_is_not_named(string address)
    {
        var files = ListedSaltmarsh.Edit(Saltmarsh.Files(), ("sources.yml", "https://fishers.example/letter", address));

        Assert.DoesNotContain(ListedSaltmarsh.Load(files).Diagnostics, d => d.Code == DiagnosticCode.UnjudgedPublisher && d.Location.Path == "sources.yml");
    }

    [Theory]
    [InlineData(45, false)]
    [InlineData(46, true)]
    public void A_judgement_grows_old(int days, bool isNamed)
    {
        var judged = FormatPage.Today.AddDays(-days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var result = Example.Load(ContentFile.FromText("publishers.yml", $"- {{name: The Gazette, hosts: [gazette.example], label: none, judged: {judged}}}\n"));

        Assert.Equal(isNamed, result.Diagnostics.Any(d => d.Code == DiagnosticCode.StaleJudgement));
    }

    // A lost file must not be a lost warning: the items still state what they are.
    [Fact]
    public void Without_the_file_of_publishers_every_stated_label_stays_and_is_named()
    {
        var result = CampaignLoader.Load(PageRegistry.Site, [.. Saltmarsh.Files().Where(file => file.Path != "publishers.yml")], Saltmarsh.Today);

        Assert.Equal("restricted", result.Campaign!.Sources.Single(source => source.Id.Value == "marsh-news-gate").Label!.Id.Value);
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCode.UnjudgedPublisher && d.Location.Path == "campaign.yml");
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCode.UnjudgedPublisher && d.Location.Path == "sources.yml");
    }
}
