using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Marks;

/// <summary>N11: a marked state is shown to the browser that set it and to no one else, also not through a cache.</summary>
[Trait("Category", "Slow")]
public sealed class MarkedPageTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    private IEnumerable<string> Paths => fixture.Campaign.Languages.SelectMany(language =>
        PageAddresses.All(fixture.Campaign).Select(address => RequestLanguage.PathIn(fixture.Campaign, language, address)));

    private bool IsQuiet(string path) =>
        path.EndsWith("/copy", StringComparison.Ordinal)
        || PageAddresses.Quiet(fixture.Campaign).Any(address => path.EndsWith(address, StringComparison.Ordinal))
        || fixture.Campaign.Countries.Any(country => country.AtRisk && path.EndsWith(PageAddresses.Country(country.Code), StringComparison.Ordinal));

    [Fact]
    public async Task Every_page_is_the_same_bytes_for_every_browser_without_a_mark()
    {
        var marked = new Browser(_site);
        using var mark = await marked.PressAsync("read-the-briefing", "done");
        foreach (var path in Paths)
        {
            var plain = await _site.Client.GetByteArrayAsync(path);

            Assert.Equal(plain, await BytesAsync(
                path, ("User-Agent", "Another/1.0"), ("Accept-Language", "ar, de"), ("Referer", "https://search.example/?q=gate")));
            Assert.Equal(plain, await BytesAsync(path, ("Cookie", "__Host-d=broken")));
            Assert.Equal(plain, await BytesAsync(path, ("Cookie", "d=1; session=2"), ("DNT", "1")));
        }
    }

    [Fact]
    public async Task Every_page_of_a_browser_with_our_cookie_is_kept_by_nobody()
    {
        var browser = new Browser(_site);
        using var mark = await browser.PressAsync("read-the-briefing", "done");
        foreach (var path in Paths)
        {
            using var answer = await _site.Client.SendAsync(With(path, ("Cookie", browser.Cookie!)));

            // A quiet text never reads the cookie, so that it is the same bytes for every visitor; it is not kept by any cache either.
            Assert.Equal((path, IsQuiet(path) ? "no-store, no-transform" : "private, no-store, no-transform"), (path, answer.Headers.NonValidated["Cache-Control"].ToString()));
            Assert.Equal((path, false), (path, answer.Headers.Contains("Set-Cookie")));
        }
    }

    [Fact]
    public async Task C5_a_page_for_readers_at_risk_is_the_same_bytes_with_and_without_our_cookie()
    {
        var browser = new Browser(_site);
        using var mark = await browser.PressAsync("read-the-briefing", "done");
        var quiet = Paths.Where(IsQuiet).ToList();
        Assert.NotEmpty(quiet);
        foreach (var path in quiet)
        {
            Assert.Equal(await BytesAsync(path), await BytesAsync(path, ("Cookie", browser.Cookie!)));
        }
    }

    [Fact]
    public async Task A_page_that_may_be_kept_says_that_it_differs_by_cookie()
    {
        foreach (var path in Paths)
        {
            using var answer = await _site.Client.GetAsync(path);

            // What no cache keeps need not say so.
            var expected = answer.Headers.CacheControl!.NoStore ? "Accept-Encoding" : "Accept-Encoding, Cookie";
            Assert.Equal((path, expected), (path, answer.Headers.NonValidated["Vary"].ToString()));
        }
    }

    [Fact]
    public async Task A_press_shows_on_the_action_the_start_page_and_the_list_of_this_browser_only()
    {
        var (browser, another) = (new Browser(_site), new Browser(_site));
        using var done = await browser.PressAsync("read-the-briefing", "done");
        using var later = await browser.PressAsync("call-the-embassy", "later");
        using var others = await another.PressAsync("write-to-the-council", "tried");

        var action = await browser.ReadAsync("/actions/read-the-briefing");

        Assert.Contains("<strong>You marked this as done on 22 November 2026.</strong>", action, StringComparison.Ordinal);
        Assert.Contains("value=\"done\" aria-pressed=\"true\"", action, StringComparison.Ordinal);
        Assert.Contains("value=\"later\" aria-pressed=\"false\"", action, StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/actions" })
        {
            Assert.Contains("You have done 1 action.", await browser.ReadAsync(path), StringComparison.Ordinal);
            Assert.Contains("1 is saved for later.", await browser.ReadAsync(path), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("You marked this", await another.ReadAsync("/actions/read-the-briefing"), StringComparison.Ordinal);
        Assert.DoesNotContain("You marked this", await new Browser(_site).ReadAsync("/actions/read-the-briefing"), StringComparison.Ordinal);
    }

    private async Task<byte[]> BytesAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await _site.Client.SendAsync(With(path, headers));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static HttpRequestMessage With(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}
