using CampaignSite.Testing;
using CampaignSite.Tests.Security.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security;

/// <summary>Who is asked, and on whose word: the rows of the catalogue about names of hosts and proxies.</summary>
[Trait("Category", "Slow")]
public sealed class BadHostTests(ProbeFixture fixture) : IClassFixture<ProbeFixture>
{
    private const string End = "\r\nConnection: close\r\n\r\n";

    private readonly RunningSite _site = fixture.Site;

    public static TheoryData<string> Hosts => ["a b", "[::1", "local\0host", "localhost:port", "localhost/", "local@host", new string('a', 300)];

    [Fact]
    public async Task B1_A_request_without_a_host_is_400_and_the_line_is_closed()
    {
        var answer = await _site.AnswersAsync("GET / HTTP/1.1\r\n\r\n" + RawRequest.Get("/robots.txt"), 400);

        Assert.DoesNotContain("User-agent", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B2_Two_hosts_are_400_and_the_line_is_closed()
    {
        var answer = await _site.AnswersAsync("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n" + RawRequest.Get("/robots.txt"), 400);

        Assert.DoesNotContain("User-agent", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example" + End)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost.evil.example" + End)]
    [InlineData("GET / HTTP/1.1\r\nHost: " + End)]
    [InlineData("GET / HTTP/1.0\r\n\r\n")]
    public async Task B3_The_name_of_another_site_or_none_is_a_short_fixed_400(string request)
    {
        var answer = await _site.AnswersAsync(request, 400);

        Assert.InRange(RawRequest.BodyOf(answer).Length, 1, 1_000);
        Assert.Equal("nosniff", RawRequest.HeaderOf(answer, "X-Content-Type-Options"));
        Assert.Equal("private, no-store, no-transform", RawRequest.HeaderOf(answer, "Cache-Control"));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task B4_What_is_no_name_of_a_host_is_400(string host) => await _site.AnswersAsync($"GET / HTTP/1.1\r\nHost: {host}{End}", 400);

    [Theory]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: localhost" + End)]
    [InlineData("GET http://localhost/ HTTP/1.1\r\nHost: evil.example" + End)]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example" + End)]
    public async Task B5_A_target_on_another_host_is_400(string request) => await _site.AnswersAsync(request, 400);

    [Theory]
    [InlineData("X-Forwarded-For: 192.0.2.7")]
    [InlineData("X-Forwarded-Proto: https")]
    [InlineData("X-Forwarded-Host: evil.example")]
    [InlineData("X-Forwarded-Prefix: /evil")]
    [InlineData("X-Original-Host: evil.example")]
    [InlineData("Forwarded: for=192.0.2.7;host=evil.example;proto=https")]
    [InlineData("X-Real-IP: 192.0.2.7")]
    public async Task B28_What_a_stranger_says_of_the_way_here_changes_nothing(string header)
    {
        foreach (var path in new[] { "/", "/robots.txt", "/sitemap.xml", "/no-such-page" })
        {
            var plain = await _site.RawAsync(RawRequest.Get(path));

            var forged = await _site.RawAsync(RawRequest.Get(path, header));

            Assert.Equal(WithoutDate(plain), WithoutDate(forged));
        }
    }

    private static IEnumerable<string> WithoutDate(string answer) => answer.Split("\r\n").Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal));
}
