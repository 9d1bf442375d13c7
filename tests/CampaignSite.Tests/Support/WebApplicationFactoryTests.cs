namespace CampaignSite.Tests.Support;

[Trait("Category", "Slow")]
public sealed class WebApplicationFactoryTests
{
    [Fact]
    public async Task The_platforms_test_host_starts_the_site_through_its_command_line()
    {
        await using var factory = new SiteFactory();
        using var client = factory.CreateClient();

        var page = await client.GetStringAsync(new Uri("/ru", UriKind.Relative));

        Assert.Contains("<html lang=\"ru\" dir=\"ltr\">", page, StringComparison.Ordinal);
    }
}
