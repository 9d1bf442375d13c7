using CampaignSite.Marks;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Marks;

/// <summary>Browsers keep a Secure cookie on https, and on loopback some; where the line is open a press must not seem to work.</summary>
[Trait("Category", "Slow")]
public sealed class SecureMarksTests
{
    [Fact]
    public async Task Over_plain_http_the_page_says_so_and_nothing_is_stored()
    {
        await using var site = await SaltmarshSite.StartAsync(settings: "--Site:BaseAddress=http://tide.example");
        var browser = new Browser(site);

        using var page = await browser.SendAsync(At(new HttpRequestMessage(HttpMethod.Get, "/actions/read-the-briefing")));
        using var answer = await browser.SendAsync(At(RunningSite.Post("/actions/read-the-briefing/mark", ("outcome", "done"))));

        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("<p>Marks need an encrypted connection. Nothing is stored here.</p>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\"", text, StringComparison.Ordinal);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("Marks need an encrypted connection.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([], Browser.SetCookies(answer));
        Assert.Equal(0, Browser.RowsOf(site));
    }

    [Fact]
    public async Task C7_over_plain_http_our_cookie_is_not_read()
    {
        await using var site = await SaltmarshSite.StartAsync(settings: "--Site:BaseAddress=https://tide.example");
        var browser = new Browser(site);
        using var done = await browser.PressAsync("read-the-briefing", "done");

        using var marks = await browser.SendAsync(At(new HttpRequestMessage(HttpMethod.Get, "/marks")));
        using var action = await browser.SendAsync(At(new HttpRequestMessage(HttpMethod.Get, "/actions/read-the-briefing")));

        Assert.Contains("Nothing is stored about this browser.", await marks.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("You marked this", await action.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([("read-the-briefing", MarkOutcome.Done, new DateOnly(2026, 11, 22))], await browser.RowsAsync());
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_that_speaks_https_marks_work()
    {
        await using var site = await SaltmarshSite.StartAsync(settings: ["--Site:BaseAddress=https://tide.example", "--Site:Proxies=127.0.0.1"]);
        var browser = new Browser(site);
        var press = At(RunningSite.Post("/actions/read-the-briefing/mark", ("outcome", "done")));
        press.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await browser.SendAsync(press);

        Assert.Equal(303, (int)answer.StatusCode);
        Assert.Matches(@"\A__Host-d=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax\z", Assert.Single(Browser.SetCookies(answer)));
        Assert.Equal(1, Browser.RowsOf(site));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task On_ones_own_machine_over_http_the_cookie_is_one_that_every_browser_keeps_there(string host)
    {
        await using var site = await SaltmarshSite.StartAsync();
        var browser = new Browser(site);
        var press = RunningSite.Post("/actions/read-the-briefing/mark", ("outcome", "done"), ("remember", "1"));
        press.Headers.Host = $"{host}:{site.Address.Port}";

        using var answer = await browser.SendAsync(press);

        Assert.Equal(303, (int)answer.StatusCode);
        Assert.Matches(@"\Ad=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=7776000\z", Assert.Single(Browser.SetCookies(answer)));
        Assert.Contains("You marked this as done", await browser.ReadAsync("/actions/read-the-briefing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_in_public_use_never_gives_out_the_cookie_of_ones_own_machine_nor_reads_it()
    {
        await using var site = await SaltmarshSite.StartAsync(settings: "--Site:BaseAddress=https://tide.example");
        var local = new Browser(site) { Cookie = MarkPageTests.VisitorCookieHeader().Replace("__Host-d=", "d=", StringComparison.Ordinal) };

        using var answer = await local.PressAsync("read-the-briefing", "done");

        Assert.Matches(@"\A__Host-d=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax\z", Assert.Single(Browser.SetCookies(answer)));
    }

    private static HttpRequestMessage At(HttpRequestMessage request)
    {
        request.Headers.Host = "tide.example";
        return request;
    }
}
