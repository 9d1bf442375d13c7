using CampaignSite.Tests.StaticExport.Support;

namespace CampaignSite.Tests.StaticExport;

/// <summary>A mirror on the hosts that people put one on, each as it is without settings.</summary>
[Trait("Category", "Slow")]
[Trait("Category", "Process")]
public sealed class MirrorHostTests(SaltmarshMirror mirror) : IClassFixture<SaltmarshMirror>
{
    public static IEnumerable<TheoryDataRow<string>> Hosts => StaticHost.All;

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Every_page_has_its_old_addresses_and_every_link_leads_where_it_should(string name)
    {
        await using var host = await StaticHost.StartAsync(name, mirror.Path);
        using var reader = new MirrorReader(mirror.Path, host.Address);

        var wrong = await reader.ReadAsync();

        Assert.Equal([], wrong);
        Assert.True(reader.Links > 1_000, $"{reader.Links} links");
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Verify_finds_it_whole_and_its_links_right(string name)
    {
        await using var host = await StaticHost.StartAsync(name, mirror.Path);

        var run = await SiteExport.RunAsync("verify", host.Address.AbsoluteUri);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("each leads to the page it names", run.Output, StringComparison.Ordinal);
    }
}
