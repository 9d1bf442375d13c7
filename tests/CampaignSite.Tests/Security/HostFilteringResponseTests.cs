using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.Extensions.Options;

namespace CampaignSite.Tests.Security;

[Trait("Category", "Slow")]
public sealed class HostFilteringResponseTests(ProbeFixture fixture) : IClassFixture<ProbeFixture>
{
    [Theory]
    [InlineData("tide.example", 200)]
    [InlineData("TIDE.example:8443", 200)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("www.tide.example", 400)]
    [InlineData("tide.example.evil.example", 400)]
    public async Task The_name_in_the_base_address_is_answered_without_being_listed(string host, int status)
    {
        var answer = await fixture.Site.RawAsync($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_platforms_switch_that_believes_every_proxy_stops_the_start()
    {
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningSite.StartAsync(settings: ["--ForwardedHeaders_Enabled=true"]));

        Assert.StartsWith("ASPNETCORE_FORWARDEDHEADERS_ENABLED ", Assert.Single(thrown.Failures), StringComparison.Ordinal);
    }
}
