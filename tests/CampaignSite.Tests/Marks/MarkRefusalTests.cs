using CampaignSite.Marks;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Marks;

/// <summary>What is refused leaves nothing: no row, no cookie, and a sentence that says what to do.</summary>
[Trait("Category", "Slow")]
public sealed class MarkRefusalTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private const string Path = "/actions/read-the-briefing/mark";
    private const string Form = "application/x-www-form-urlencoded";

    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("B35", "Sec-Fetch-Site: cross-site")]
    [InlineData("B35", "Sec-Fetch-Site: same-site")]
    [InlineData("B35", "Sec-Fetch-Site: weird")]
    [InlineData("B35", "Sec-Fetch-Site: ")]
    [InlineData("B35", "Sec-Fetch-Site: cross-site\r\nOrigin: {site}")]
    [InlineData("B35", "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: same-origin")]
    [InlineData("B36", "Origin: https://evil.example")]
    [InlineData("B36", "Origin: null")]
    [InlineData("B36", "Origin: https://127.0.0.1.evil.example")]
    [InlineData("B36", "Origin: https://127.0.0.1:{port}")]
    [InlineData("B36", "Origin: http://127.0.0.1:1")]
    [InlineData("B36", "Origin: {site}/")]
    [InlineData("B37", "X: y")]
    [InlineData("B37", "Referer: https://evil.example/")]
    [InlineData("B37", "Origin: null\r\nReferer: {site}/")]
    public async Task B35_B36_B37_a_write_from_elsewhere_is_refused_with_and_without_our_cookie(string row, string headers)
    {
        var stranger = await PostAsync(headers, "outcome=done");
        var known = await PostAsync(headers + $"\r\nCookie: {MarkPageTests.VisitorCookieHeader()}", "outcome=done");

        Assert.True((stranger.Status, known.Status) == (403, 403), $"{row}: {stranger}");
        var advice = headers == "X: y" ? "Your browser does not say which page this was sent from" : "Open the page on this site and press the button there.";
        Assert.Contains(advice, stranger.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: same-origin")]
    [InlineData("Sec-Fetch-Site: none")]
    [InlineData("Origin: {site}")]
    [InlineData("Origin: HTTP://LOCALHOST:{port}")]
    [InlineData("Referer: {site}/actions/read-the-briefing")]
    public async Task A_write_of_our_own_is_taken(string headers)
    {
        var first = await _site.RawAsync(Request(headers, "outcome=done", Form, Path));
        var known = await _site.RawAsync(Request(headers + $"\r\nCookie: {MarkPageTests.VisitorCookieHeader()}", "outcome=done", Form, Path));

        Assert.StartsWith("HTTP/1.1 307 ", first, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 303 ", known, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no outcome", "")]
    [InlineData("no outcome", "remember=1")]
    [InlineData("empty", "outcome=")]
    [InlineData("unknown", "outcome=shared")]
    [InlineData("not as our form says it", "outcome=Done")]
    [InlineData("a number", "outcome=1")]
    [InlineData("B44 twice", "outcome=done&outcome=done")]
    [InlineData("B46 a NUL", "outcome=done%00")]
    [InlineData("B47 broken UTF-8", "outcome=%ff%fe")]
    [InlineData("B51 markup", "outcome=%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task B44_B46_B47_B51_only_the_four_words_are_taken(string what, string body)
    {
        var answer = await PostAsync("Sec-Fetch-Site: same-origin", body);

        Assert.True(answer.Status == 400, $"{what}: {answer}");
        Assert.Contains("<h1", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("script>alert", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_word_gets_the_actions_own_page_with_the_buttons_and_the_reason()
    {
        var answer = await PostAsync("Sec-Fetch-Site: same-origin", "outcome=shared", path: "/ar" + Path);

        Assert.Equal(400, answer.Status);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", answer.Text, StringComparison.Ordinal);
        var reason = fixture.Campaign.WordsIn(fixture.Campaign.Languages[1]).MarkUnknownOutcome;
        Assert.Contains($"<p role=\"alert\" class=\"warning\" id=\"problem\">{reason}</p>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("action=\"/ar/actions/read-the-briefing/mark\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B43_a_word_in_the_query_is_no_word()
    {
        var answer = await PostAsync("Sec-Fetch-Site: same-origin", "", path: Path + "?outcome=done");

        Assert.Equal(400, answer.Status);
    }

    [Theory]
    [InlineData("no-such-action")]
    [InlineData("sign-the-petition-of-2025")]
    [InlineData("join-the-night-watch")]
    [InlineData("-1")]
    [InlineData("4294967296")]
    [InlineData("safety")]
    public async Task B53_what_cannot_be_done_cannot_be_marked_and_says_so(string slug)
    {
        var answer = await PostAsync("Sec-Fetch-Site: same-origin", "outcome=done", path: $"/actions/{slug}/mark");

        Assert.Equal(400, answer.Status);
        Assert.Contains("This action is no longer here, so nothing was marked.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/actions\"", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3_000, 400)]
    [InlineData(10_000, 414)]
    public async Task B53_a_name_longer_than_any_is_refused(int length, int status)
    {
        var answer = await _site.RawAsync(Request("Sec-Fetch-Site: same-origin", "outcome=done", Form, $"/actions/{new string('a', length)}/mark"));

        // The longest ones never reach us: the server itself refuses the line.
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal(status == 400, answer.Contains("This action is no longer here, so nothing was marked.", StringComparison.Ordinal));
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("B38", "text/plain")]
    [InlineData("B38", "application/json")]
    [InlineData("B38", "multipart/form-data; boundary=x")]
    [InlineData("B38", "")]
    [InlineData("B39", Form + "; charset=utf-7")]
    public async Task B38_B39_only_a_form_is_taken(string row, string type)
    {
        var answer = await PostAsync("Sec-Fetch-Site: same-origin", "outcome=done", type);

        Assert.True(answer.Status == 415, $"{row}: {answer}");
        Assert.Contains("What was sent is not a form from this site. Nothing was stored.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Another_method_is_told_to_post(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Path);

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(405, (int)answer.StatusCode);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
        Assert.Equal([], Browser.SetCookies(answer));
    }

    [Fact]
    public async Task A_hostile_page_cannot_change_or_forget_what_is_stored()
    {
        var browser = new Browser(_site);
        using var done = await browser.PressAsync("read-the-briefing", "done");

        var undone = await PostAsync($"Sec-Fetch-Site: cross-site\r\nCookie: {browser.Cookie}", "outcome=none");
        var forgotten = await PostAsync($"Sec-Fetch-Site: cross-site\r\nCookie: {browser.Cookie}", "", path: "/marks/forget");

        Assert.Equal((403, 403), (undone.Status, forgotten.Status));
        Assert.Equal([("read-the-briefing", MarkOutcome.Done, new DateOnly(2026, 11, 22))], await browser.RowsAsync());
    }

    /// <summary>Sends a refused POST; that it set no cookie and left no row is asked of every one.</summary>
    private async Task<(int Status, string Text)> PostAsync(string headers, string body, string type = Form, string path = Path)
    {
        var before = Browser.RowsOf(_site);

        var answer = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(await _site.RawAsync(Request(headers, body, type, path))));

        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Cache-Control: private, no-store, no-transform\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(before, Browser.RowsOf(_site));
        return (int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture), answer);
    }

    private string Request(string headers, string body, string type, string path) =>
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{_site.Address.Port}\r\n"
        + headers.Replace("{site}", _site.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
            .Replace("{port}", $"{_site.Address.Port}", StringComparison.Ordinal)
        + (type.Length > 0 ? $"\r\nContent-Type: {type}" : "")
        + $"\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
}
