using System.Diagnostics;
using CampaignSite.Testing;
using CampaignSite.Tests.Security.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security;

/// <summary>How it is asked: the rows of the catalogue about lines, methods, lengths and headers.</summary>
[Trait("Category", "Slow")]
public sealed class BadHeaderTests(ProbeFixture fixture) : IClassFixture<ProbeFixture>
{
    private const string End = "\r\nConnection: close\r\n\r\n";

    /// <summary>The begin of what a browser sends to a server it believes to speak TLS 1.3.</summary>
    private const string TlsHello = "\u0016\u0003\u0001\u0000\u00c8\u0001\u0000\u0000\u00c4\u0003\u0003";

    private readonly RunningSite _site = fixture.Site;

    [Fact]
    public async Task B14_A_hundred_and_fifty_headers_are_too_many() =>
        await _site.AnswersAsync(RawRequest.Get("/", string.Join("\r\n", Enumerable.Range(0, 150).Select(i => $"X-{i}: y"))), 431);

    [Fact]
    public async Task B14_A_header_of_forty_kilobytes_is_too_large() => await _site.AnswersAsync(RawRequest.Get("/", $"X: {new string('a', 40_000)}"), 431);

    [Theory]
    [InlineData("GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\n\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rb" + End)]
    public async Task B15_A_bare_line_feed_is_refused(string request) => await _site.AnswersAsync(request, 400);

    [Theory]
    [InlineData("GET /\r\n\r\n", 400)]
    [InlineData("GET / HTTP/9.9\r\nHost: localhost" + End, 505)]
    [InlineData("GET / HTTP/1.1 x\r\nHost: localhost" + End, 400)]
    [InlineData(TlsHello + "\r\n\r\n", 400)]
    public async Task B16_Another_protocol_is_named_and_refused(string request, int status) => await _site.AnswersAsync(request, status);

    [Fact]
    public async Task B16_The_preface_of_http_2_on_a_plain_line_is_refused_and_the_line_closed()
    {
        var answer = await _site.RawAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0" + RawRequest.Get("/robots.txt"));

        Assert.DoesNotContain(" 200 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("User-agent", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TRACE / HTTP/1.1\r\nHost: localhost")]
    [InlineData("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80")]
    [InlineData("DELETE / HTTP/1.1\r\nHost: localhost")]
    [InlineData("PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0")]
    [InlineData("BREW / HTTP/1.1\r\nHost: localhost")]
    [InlineData("get / HTTP/1.1\r\nHost: localhost")]
    [InlineData("OPTIONS / HTTP/1.1\r\nHost: localhost")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: localhost")]
    [InlineData("PROPFIND /css/site.css HTTP/1.1\r\nHost: localhost")]
    public async Task B17_Other_methods_are_405_and_told_which_are_taken(string request)
    {
        var answer = await _site.AnswersAsync(request + End, 405);

        Assert.Equal("GET, HEAD", RawRequest.HeaderOf(answer, "Allow"));
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override: DELETE")]
    [InlineData("X-HTTP-Method: POST")]
    [InlineData("X-Method-Override: PUT")]
    public async Task B18_A_method_in_a_header_is_not_looked_at(string header) =>
        Assert.Equal(
            RawRequest.BodyOf(await _site.AnswersAsync(RawRequest.Get("/"), 200)), RawRequest.BodyOf(await _site.AnswersAsync(RawRequest.Get("/", header), 200)));

    [Theory]
    [InlineData("Content-Length: 1\r\nContent-Length: 2")]
    [InlineData("Content-Length: 3\r\nContent-Length: 3")]
    [InlineData("Content-Length: -1")]
    [InlineData("Content-Length: 5, 5")]
    [InlineData("Content-Length: 0x5")]
    [InlineData("Content-Length: 99999999999999999999")]
    public async Task B20_A_length_in_another_shape_is_400(string header) =>
        await _site.AnswersAsync($"POST /write HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {RawRequest.Form}\r\n{header}{End}a=b", 400);

    // The server reads “+5” as 5 and keeps nothing of how it was written: what counts is that all bytes after it are taken for the same body.
    [Fact]
    public async Task B20_A_length_with_a_plus_sign_is_that_length_and_no_other()
    {
        var answer = await _site.AnswersAsync(
            $"POST /write HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {RawRequest.Form}\r\nContent-Length: +5\r\n\r\na=bcd{RawRequest.Get("/robots.txt")}", 200);

        Assert.Equal(3, answer.Split("HTTP/1.1 200 OK").Length);
        Assert.Contains("written: 1", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("gzip, chunked")]
    [InlineData("chunked, gzip")]
    [InlineData("chunked, chunked")]
    [InlineData("identity")]
    public async Task B21_Another_coding_of_the_body_is_refused(string coding) =>
        await _site.AnswersAsync(
            $"POST /write HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {RawRequest.Form}\r\nTransfer-Encoding: {coding}{End}3\r\na=b\r\n0\r\n\r\n", 400, 501);

    [Theory]
    [InlineData("X: a\0b")]
    [InlineData("X\0: a")]
    [InlineData("X : y")]
    [InlineData("X: a\r\n b")]
    [InlineData(" X: a")]
    [InlineData(": a")]
    [InlineData("X")]
    public async Task B24_A_header_out_of_shape_is_400(string header) => await _site.AnswersAsync(RawRequest.Get("/", header), 400);

    [Theory]
    [InlineData("Accept-Encoding: br;q=nan")]
    [InlineData("Accept-Encoding: gzip;q=9e99, *;q=-1, ;;;")]
    [InlineData("Accept-Language: {8000}")]
    [InlineData("Accept-Language: ru-{8000}, ar;q=1e400")]
    [InlineData("Range: bytes=9-1,{ranges}")]
    [InlineData("Range: bytes=0-99999999999999999999999")]
    [InlineData("Range: bytes=-0")]
    [InlineData("Range: evil=0-1")]
    [InlineData("If-None-Match: {4000}")]
    [InlineData("If-None-Match: \"a\", W/\"b\", {tags}")]
    [InlineData("If-Modified-Since: Thu, 99 Foo 99999 99:99:99 GMT")]
    [InlineData("If-Range: \"x\"\r\nRange: bytes=0-1")]
    public async Task B29_Absurd_wishes_cost_nothing_and_get_the_page(string header)
    {
        var absurd = header.Replace("{8000}", new string('x', 8_000), StringComparison.Ordinal)
            .Replace("{4000}", new string('y', 4_000), StringComparison.Ordinal)
            .Replace("{ranges}", string.Join(',', Enumerable.Repeat("0-99999", 1_000)), StringComparison.Ordinal)
            .Replace("{tags}", string.Join(',', Enumerable.Repeat("\"t\"", 1_000)), StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/css/site.css", "/media/pixel.png", "/robots.txt" })
        {
            var start = Stopwatch.GetTimestamp();

            var answer = await _site.AnswersAsync(RawRequest.Get(path, absurd), 200, 206, 416);

            Assert.InRange(answer.Length, 1, 64 * 1024);
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
            Assert.DoesNotContain("lang=\"ru\" dir", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("?q=<script>alert(1)</script>")]
    [InlineData("?{utm}")]
    [InlineData("?%00")]
    [InlineData("?lang[]=x&lang=ru")]
    [InlineData("?handler=Evil&page=/About/About&area=x")]
    [InlineData("?returnUrl=//evil.example&next=https:evil&to=/%5cevil")]
    [InlineData("?=&&&=%ff%fe&%zz")]
    public async Task B30_A_query_nobody_reads_changes_nothing_and_never_comes_back(string query)
    {
        var full = query.Replace("{utm}", string.Join('&', Enumerable.Repeat("utm=evil", 200)), StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/ru/briefing", "/robots.txt" })
        {
            var plain = await _site.AnswersAsync(RawRequest.Get(path), 200);

            var answer = await _site.AnswersAsync(RawRequest.Get(path + full), 200);

            Assert.Equal(RawRequest.BodyOf(plain), RawRequest.BodyOf(answer));
        }
    }
}
