using CampaignSite.Commands;
using CampaignSite.RateLimiting;
using CampaignSite.Testing;
using CampaignSite.Tests.Security.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Security;

/// <summary>Whose word counts for a visitor's address, and in which order a request is looked at.</summary>
[Trait("Category", "Slow")]
public sealed class ForwardedTests
{
    [Fact]
    public async Task B28_A_stranger_who_makes_up_addresses_stays_one_address()
    {
        await using var site = await StartAsync();

        var answers = await PostAsync(site, PostLimits.PerMinute + 1, i => $"X-Forwarded-For: 192.0.2.{i}\r\nForwarded: for=192.0.2.{i}\r\nX-Real-IP: 192.0.2.{i}");

        Assert.Equal([.. Enumerable.Repeat(200, PostLimits.PerMinute), 429], answers);
    }

    [Fact]
    public async Task Visitors_of_a_named_proxy_are_counted_by_the_last_address_it_says()
    {
        await using var site = await StartAsync("--Site:Proxies=127.0.0.1");

        var one = await PostAsync(site, PostLimits.PerMinute + 1, i => $"X-Forwarded-For: 203.0.113.{i}, 192.0.2.1");
        var another = await PostAsync(site, 1, _ => "X-Forwarded-For: 192.0.2.2");

        Assert.Equal([.. Enumerable.Repeat(200, PostLimits.PerMinute), 429], one);
        Assert.Equal([200], another);
    }

    [Fact]
    public async Task The_host_is_looked_at_first_then_the_size_the_method_the_origin_the_rate_and_last_the_form()
    {
        await using var site = await StartAsync();

        // Each request is wrong in all that follows, too.
        Assert.Equal(400, await site.RawStatusAsync(Wrong("DELETE", "evil.example", 70_000, "cross-site")));
        Assert.Equal(413, await site.RawStatusAsync(Wrong("DELETE", "localhost", 70_000, "cross-site")));
        Assert.Equal(405, await site.RawStatusAsync(Wrong("DELETE", "localhost", 3, "cross-site")));
        for (var i = 0; i <= PostLimits.PerMinute; i++)
        {
            // Never counted: another site must not use up someone's number.
            Assert.Equal(403, await site.RawStatusAsync(Wrong("POST", "localhost", 3, "cross-site")));
        }

        for (var i = 0; i < PostLimits.PerMinute; i++)
        {
            Assert.Equal(415, await site.RawStatusAsync(Wrong("POST", "localhost", 3, "same-origin")));
        }

        Assert.Equal(429, await site.RawStatusAsync(Wrong("POST", "localhost", 3, "same-origin")));
    }

    private static string Wrong(string method, string host, int length, string from) =>
        $"{method} /write HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: {from}\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\nConnection: close\r\n\r\na=b";

    private static Task<RunningSite> StartAsync(params string[] settings) => RunningSite.StartAsync(
        settings: settings, adjust: services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(Saltmarsh.Today)), map: app => app.MapPost("/write", () => Results.Text("written")));

    private static async Task<IReadOnlyList<int>> PostAsync(RunningSite site, int times, Func<int, string> headers)
    {
        var answers = new List<int>();
        for (var i = 0; i < times; i++)
        {
            answers.Add(await site.RawStatusAsync(RawRequest.Post("a=b").Replace("Sec-Fetch-Site", $"{headers(i)}\r\nSec-Fetch-Site", StringComparison.Ordinal)));
        }

        return answers;
    }
}
