using System.Net;
using CampaignSite.Hosting;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Caching;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Suggestions.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Hosting.Proxies;

/// <summary>Each file of docs/hosting/ as it is written, with the site behind it: a visitor finds the site that the site itself shows.</summary>
[Trait("Category", "Slow")]
[Trait("Category", "Process")]
public sealed class ProxyTests(HostedProxies proxies) : IClassFixture<HostedProxies>
{
    private const string Action = "/actions/read-the-briefing";

    public static IEnumerable<TheoryDataRow<ProxyProgram>> All => HostedProxy.All;

    public static IEnumerable<TheoryDataRow<ProxyProgram, string>> InBothVersions =>
        HostedProxy.All.SelectMany(row => new[] { "1.1", "2.0" }, (row, version) => new TheoryDataRow<ProxyProgram, string>(row.Data, version) { Skip = row.Skip });

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_page_and_file_arrives_in_each_language_and_packing_as_the_site_sends_it(ProxyProgram program)
    {
        using var visitor = ProxyVisitor.ClientOf(proxies.Of(program));
        using var direct = ProxyVisitor.DirectClientOf(proxies.Site);
        var campaign = SaltmarshSite.CampaignOf(proxies.Site);
        string[] files = ["/changes.atom", "/reminders.ics", "/no-such-page", "/countries/gb?utm_source=x", "/search?q=%d1%8f"];
        var paths = campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Select(address => RequestLanguage.PathIn(campaign, language, address)));
        foreach (var path in paths.Concat(files))
        {
            foreach (var encoding in new[] { "br", "gzip", "identity" })
            {
                using var expected = await AskAsync(direct, path, encoding);
                using var answer = await AskAsync(visitor, path, encoding);

                Assert.Equal(await DescribeAsync(expected), await DescribeAsync(answer));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_that_has_not_changed_is_304_without_a_body(ProxyProgram program)
    {
        using var visitor = ProxyVisitor.ClientOf(proxies.Of(program));
        foreach (var encoding in new[] { "br", "gzip", "identity" })
        {
            using var first = await AskAsync(visitor, "/briefing", encoding);
            using var again = new HttpRequestMessage(HttpMethod.Get, "/briefing") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            again.Headers.Add("Accept-Encoding", encoding);

            using var answer = await visitor.SendAsync(again);

            Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag, 0), (answer.StatusCode, answer.Headers.ETag, (await answer.Content.ReadAsByteArrayAsync()).Length));
        }
    }

    [Theory]
    [MemberData(nameof(InBothVersions))]
    public async Task A_mark_is_kept_shown_to_its_browser_alone_and_forgotten(ProxyProgram program, string version)
    {
        using var client = ProxyVisitor.ClientOf(proxies.Of(program), Version.Parse(version));
        var (browser, other) = (new Browser(proxies.Site, through: client), new Browser(proxies.Site, through: client));
        await other.ReadAsync(Action);

        using var pressed = await browser.PressAsync("read-the-briefing", "done");

        Assert.Equal(HttpStatusCode.SeeOther, pressed.StatusCode);
        Assert.StartsWith("__Host-d=", browser.Cookie, StringComparison.Ordinal);
        Assert.Contains("You marked this as done", await browser.ReadAsync(Action), StringComparison.Ordinal);
        Assert.DoesNotContain("You marked this as done", await other.ReadAsync(Action), StringComparison.Ordinal);
        Assert.Single(await browser.RowsAsync());

        using var forgotten = await browser.ForgetAsync();

        Assert.Equal((HttpStatusCode.SeeOther, (string?)null), (forgotten.StatusCode, browser.Cookie));
        Assert.DoesNotContain("You marked this as done", await browser.ReadAsync(Action), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(InBothVersions))]
    public async Task A_long_suggestion_is_stored_and_one_that_is_too_long_comes_back_on_the_sites_own_page(ProxyProgram program, string version)
    {
        using var visitor = ProxyVisitor.ClientOf(proxies.Of(program), Version.Parse(version));

        var stored = new string('я', 3_980) + $" {program} {version}";
        var tooLong = new string('ю', RequestLimits.Body / 6 + 1_000);
        Assert.Equal(303, (await SuggestAsync(visitor, stored)).Status);
        var refused = await SuggestAsync(visitor, tooLong);

        Assert.Single(await proxies.Site.SuggestionsAsync(), suggestion => suggestion.Text == stored);
        Assert.Equal((413, tooLong), (refused.Status, refused.Text));
    }

    [Theory]
    [MemberData(nameof(InBothVersions))]
    public async Task A_body_beyond_all_limits_is_refused_and_the_next_visitor_notices_nothing(ProxyProgram program, string version)
    {
        using var visitor = ProxyVisitor.ClientOf(proxies.Of(program), Version.Parse(version));
        using var post = RunningSite.Post("/suggest", ("text", new string('z', 4 * RequestLimits.RedisplayedBytes)));
        try
        {
            using var answer = await visitor.SendAsync(post);

            // Apache meets its limit while it passes the body on, and may call that the server's failure.
            var isApachesOther = program is ProxyProgram.Apache && answer.StatusCode is HttpStatusCode.BadGateway;
            Assert.True(answer.StatusCode is HttpStatusCode.RequestEntityTooLarge || isApachesOther, $"{answer.StatusCode}");
        }
        catch (HttpRequestException)
        {
            // HAProxy sends its answer and ends the line at once, and a client that is still sending may see the second alone.
            Assert.True(program is ProxyProgram.HAProxy or ProxyProgram.Varnish);
        }

        using var next = await AskAsync(visitor, "/briefing", "gzip");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_quiet_page_is_asked_of_the_site_each_time_and_may_be_stored_by_no_one(ProxyProgram program)
    {
        using var visitor = ProxyVisitor.ClientOf(proxies.Of(program));
        for (var i = 0; i < 3; i++)
        {
            using var answer = await AskAsync(visitor, "/notes/safety", "gzip");

            Assert.Equal((HttpStatusCode.OK, "no-store, no-transform"), (answer.StatusCode, answer.Headers.NonValidated["Cache-Control"].ToString()));
            Assert.InRange(answer.Headers.Age ?? TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Https_pages_carry_HSTS_and_plain_http_is_led_there_before_and_after_they_are_in_a_cache(ProxyProgram program)
    {
        using var visitor = ProxyVisitor.ClientOf(proxies.Of(program));
        for (var i = 0; i < 2; i++)
        {
            using var open = await visitor.GetAsync($"http://{HostedProxy.Host}{Action}?a=%22");
            using var post = await visitor.SendAsync(RunningSite.Post($"http://{HostedProxy.Host}/marks/forget"));
            using var secure = await visitor.GetAsync($"{Action}?a=%22");

            Assert.Equal((308, $"https://{HostedProxy.Host}{Action}?a=%22"), ((int)open.StatusCode, open.Headers.Location!.OriginalString));
            Assert.Equal(308, (int)post.StatusCode);
            Assert.False(open.Headers.Contains("Strict-Transport-Security"));
            Assert.StartsWith("max-age=", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
            Assert.Equal(200, (int)secure.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_onion_service_that_Tor_leads_to_the_port_of_http_is_read_only_whatever_its_visitor_claims(ProxyProgram program)
    {
        using var visitor = ProxyVisitor.ClientOf(proxies.Of(program));
        using var get = Forged(HttpMethod.Get, $"http://{HostedProxy.Host}{Action}", "https");
        get.Headers.Host = CountingSite.Onion;

        using var answer = await visitor.SendAsync(get);

        Assert.Equal((HttpStatusCode.OK, "private, no-store, no-transform"), (answer.StatusCode, answer.Headers.NonValidated["Cache-Control"].ToString()));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain("<form method=\"post\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_a_visitor_says_of_an_address_a_scheme_or_a_host_has_no_effect(ProxyProgram program)
    {
        using var visitor = ProxyVisitor.ClientOf(proxies.Of(program));

        using var secure = await visitor.SendAsync(Forged(HttpMethod.Get, HostedProxies.Caller, "http"));
        using var open = await visitor.SendAsync(Forged(HttpMethod.Get, $"http://{HostedProxy.Host}{HostedProxies.Caller}", "https"));

        Assert.Equal($"https {HostedProxy.Host} {ProxyVisitor.Address}", await secure.Content.ReadAsStringAsync());
        Assert.Equal(308, (int)open.StatusCode);
    }

    [Theory]
    [InlineData(ProxyProgram.Nginx)]
    [InlineData(ProxyProgram.Apache)]
    public async Task What_proves_the_name_to_who_gives_certificates_is_served_over_http(ProxyProgram program)
    {
        Assert.SkipWhen(HostedProxy.Missing(program) is not null, $"{HostedProxy.Missing(program)} is not on this machine");
        var proxy = proxies.Of(program);
        proxy.Folder.Write("acme/.well-known/acme-challenge/token", "proof");
        using var visitor = ProxyVisitor.ClientOf(proxy);

        Assert.Equal("proof", await visitor.GetStringAsync($"http://{HostedProxy.Host}/.well-known/acme-challenge/token"));
    }

    private static HttpRequestMessage Forged(HttpMethod method, string address, string scheme) => new(method, address)
    {
        Headers =
        {
            { "X-Forwarded-For", ["203.0.113.7", "203.0.113.8, 203.0.113.9"] },
            { "X-Forwarded-Proto", scheme },
            { "X-Forwarded-Host", "evil.example" },
            { "X-Real-IP", "203.0.113.7" },
            { "Forwarded", $"for=203.0.113.7;proto={scheme};host=evil.example" },
        },
    };

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path, string encoding) =>
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } });

    private static async Task<Answered> SuggestAsync(HttpClient visitor, string text)
    {
        using var request = RunningSite.Post("/suggest", ("text", text), ("link", ""), ("page", ""), ("topic", ""));
        return await Answered.OfAsync(await visitor.SendAsync(request));
    }

    // Status, headers and text, however a proxy spells them; but for what belongs to one connection, to one moment, or to the proxy.
    private static async Task<string> DescribeAsync(HttpResponseMessage answer)
    {
        string[] ofTheLine = ["Age", "Connection", "Date", "Keep-Alive", "Server", "Transfer-Encoding", "Upgrade", "Via", "Accept-Ranges", "Content-Length"];
        var headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .Where(header => !ofTheLine.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"{header.Key.ToLowerInvariant()}: {header.Value.ToString().Replace(", ", ",", StringComparison.Ordinal)}").Order(StringComparer.Ordinal);
        return $"{answer.RequestMessage!.RequestUri!.PathAndQuery} {(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{await SharedCaches.TextOfAsync(answer)}";
    }
}
