using CampaignSite.Testing;
using CampaignSite.Tests.Marks;

namespace CampaignSite.Tests.Caching;

/// <summary>What is one visitor's own is made for that one, and kept for no one.</summary>
[Trait("Category", "Slow")]
public sealed class CachedForVisitorTests(CountingSite counting) : IClassFixture<CountingSite>
{
    private const string Action = "/actions/read-the-briefing";

    private readonly RunningSite _site = counting.Site;

    [Fact]
    public async Task What_a_visitor_with_marks_sees_is_made_for_that_visitor_alone()
    {
        var (one, other) = (new Browser(_site), new Browser(_site) { Cookie = MarkPageTests.VisitorCookieHeader() });
        var anonymous = await _site.Client.GetStringAsync(Action);
        (await one.PressAsync("read-the-briefing", "done")).Dispose();

        var marked = await one.ReadAsync(Action);
        using var without = await other.GetAsync(Action);

        Assert.NotEqual(anonymous, marked);
        Assert.Equal("private, no-store, no-transform", without.Headers.NonValidated["Cache-Control"].ToString());
        Assert.DoesNotContain("aria-pressed=\"true\"", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(anonymous, await _site.Client.GetStringAsync(Action));
        Assert.Equal(marked, await one.ReadAsync(Action));
    }

    [Fact]
    public async Task With_our_cookie_and_no_marks_a_page_comes_from_memory_too()
    {
        await using var own = new CountingSite();
        await own.InitializeAsync();

        for (var i = 0; i < 3; i++)
        {
            await new Browser(own.Site) { Cookie = MarkPageTests.VisitorCookieHeader() }.ReadAsync("/briefing");
        }

        Assert.Equal(1, own.Made);
    }

    [Theory]
    [InlineData("/notes")]
    [InlineData("/changes.atom")]
    public async Task What_is_blind_to_our_cookie_comes_from_memory_without_a_look_at_the_marks(string path)
    {
        await using var own = new CountingSite();
        await own.InitializeAsync();
        var browser = new Browser(own.Site);
        (await browser.PressAsync("read-the-briefing", "done")).Dispose();
        (await own.Site.Client.GetAsync(path)).Dispose();
        var before = own.Made;

        (await browser.GetAsync(path)).Dispose();

        Assert.Equal(before, own.Made);
    }

    [Theory]
    [InlineData("/countries/jo", true)]
    [InlineData("/countries/jo", false)]
    [InlineData("/ar/countries/jo", true)]
    [InlineData("/notes", true)]
    [InlineData("/css/site.css", true)]
    [InlineData("/css/site.css", false)]
    public async Task What_is_blind_to_our_cookie_travels_as_the_same_bytes_with_marks_and_without(string path, bool marksFirst)
    {
        await using var own = new CountingSite();
        await own.InitializeAsync();
        var browser = new Browser(own.Site);
        (await browser.PressAsync("read-the-briefing", "done")).Dispose();
        string?[] visitors = marksFirst ? [browser.Cookie, null, MarkPageTests.VisitorCookieHeader()] : [null, browser.Cookie, MarkPageTests.VisitorCookieHeader()];

        var answers = new List<string>();
        foreach (var cookie in visitors)
        {
            answers.Add(await WireAsync(own.Site, path, cookie));
        }

        Assert.StartsWith("200 br", answers[0], StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    [Fact]
    public async Task A_form_that_comes_back_with_what_was_typed_is_kept_for_no_one()
    {
        using var refused = await _site.Client.SendAsync(RunningSite.Post("/suggest", ("text", new string('a', 20_000) + "canary")));
        Assert.Contains("canary", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.DoesNotContain("canary", await _site.Client.GetStringAsync("/suggest"), StringComparison.Ordinal);
    }

    // What can be seen on the line, but for the hour.
    private static async Task<string> WireAsync(RunningSite site, string path, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br" } } };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await site.Client.SendAsync(request);
        var headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {header.Value}").Order();
        return $"{(int)answer.StatusCode} {answer.Content.Headers.ContentEncoding}\n{string.Join('\n', headers)}\n{Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync())}";
    }
}
