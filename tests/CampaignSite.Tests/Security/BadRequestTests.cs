using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security;

/// <summary>The catalogue of bad input, bytes for bytes on the real server.</summary>
public sealed class BadRequestTests(ProbeFixture fixture) : IClassFixture<ProbeFixture>
{
    private const string End = "\r\nConnection: close\r\n\r\n";

    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("B1", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("B2", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost" + End, 400)]
    [InlineData("B3", "GET / HTTP/1.1\r\nHost: evil.example" + End, 400)]
    [InlineData("B3", "GET / HTTP/1.1\r\nHost: " + End, 400)]
    [InlineData("B3", "GET / HTTP/1.0\r\n\r\n", 400)]
    [InlineData("B4", "GET / HTTP/1.1\r\nHost: a b" + End, 400)]
    [InlineData("B4", "GET / HTTP/1.1\r\nHost: [::1" + End, 400)]
    [InlineData("B5", "GET http://evil.example/ HTTP/1.1\r\nHost: localhost" + End, 400)]
    [InlineData("B6", "GET /%00 HTTP/1.1\r\nHost: localhost" + End, 400)]
    [InlineData("B6", "GET /\0 HTTP/1.1\r\nHost: localhost" + End, 400)]
    [InlineData("B7", "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B7", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B8", "GET /media/..%2f..%2fcampaign.yml HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B8", "GET /media/..%5c..%5ccampaign.yml HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B8", "GET /%252e%252e%252f HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B9", "GET /%c0%ae HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B9", "GET /%ff HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B9", "GET /%ed%a0%80 HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B10", "GET /\u00ff HTTP/1.1\r\nHost: localhost" + End, 400)]
    [InlineData("B11", "GET /%d0%b4%d0%b0 HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B11", "GET // HTTP/1.1\r\nHost: localhost" + End, 308)]
    [InlineData("B12", "GET /%e2%80%ae HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B15", "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n", 400)]
    [InlineData("B16", "GET /\r\n\r\n", 400)]
    [InlineData("B16", "GET / HTTP/9.9\r\nHost: localhost" + End, 505)]
    [InlineData("B17", "TRACE / HTTP/1.1\r\nHost: localhost" + End, 405)]
    [InlineData("B17", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80" + End, 405)]
    [InlineData("B17", "BREW / HTTP/1.1\r\nHost: localhost" + End, 405)]
    [InlineData("B17", "get / HTTP/1.1\r\nHost: localhost" + End, 405)]
    [InlineData("B17", "OPTIONS * HTTP/1.1\r\nHost: localhost" + End, 405)]
    [InlineData("B18", "GET / HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: DELETE" + End, 200)]
    [InlineData("B20", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2" + End, 400)]
    [InlineData("B20", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1" + End, 400)]
    [InlineData("B20", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5, 5" + End, 400)]
    [InlineData("B21", "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip" + End, 400)]
    [InlineData("B24", "GET / HTTP/1.1\r\nHost: localhost\r\nX : y" + End, 400)]
    [InlineData("B24", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b" + End, 400)]
    [InlineData("B29", "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br;q=nan" + End, 200)]
    [InlineData("B30", "GET /?q=<script>&lang[]=x&%00&handler=Evil HTTP/1.1\r\nHost: localhost" + End, 200)]
    [InlineData("B31", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3" + End + "a=b", 200)]
    [InlineData("B32", "GET /appsettings.json HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B32", "GET /.git/config HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B32", "GET /sw.js HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B33", "GET /ru/extra.css HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B33", "GET /ru;x HTTP/1.1\r\nHost: localhost" + End, 404)]
    [InlineData("B33", "GET /ru%2ecss HTTP/1.1\r\nHost: localhost" + End, 404)]
    public async Task Bad_input_gets_its_answer_and_none_of_itself(string row, string request, int status)
    {
        var answer = await _site.RawAsync(request);

        Assert.True(answer.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal), $"{row}: {answer}");
        Assert.DoesNotContain("evil", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script>", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Server:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B13_A_path_of_nine_kilobytes_is_too_long() =>
        Assert.Equal(414, await _site.RawStatusAsync($"GET /{new string('a', 9_000)} HTTP/1.1\r\nHost: localhost{End}"));

    [Fact]
    public async Task B14_A_hundred_and_fifty_headers_are_too_many() =>
        Assert.Equal(431, await _site.RawStatusAsync(
            $"GET / HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 150).Select(i => $"X-{i}: y\r\n"))}\r\n"));

    [Fact]
    public async Task B14_A_header_of_forty_kilobytes_is_too_large() =>
        Assert.Equal(431, await _site.RawStatusAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', 40_000)}{End}"));

    [Fact]
    public async Task B19_A_length_beside_chunks_is_refused_and_the_line_closed()
    {
        var answer = await _site.RawAsync(
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("User-agent", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B31_A_hundred_requests_in_one_line_are_all_answered()
    {
        var answer = await _site.RawAsync(
            string.Concat(Enumerable.Repeat("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n", 99)) + $"GET /robots.txt HTTP/1.1\r\nHost: localhost{End}");

        Assert.Equal(101, answer.Split("HTTP/1.1 200 OK").Length);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/ru")]
    [InlineData("/css/site.css")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/media/pixel.png")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/no-such-page")]
    public async Task Head_answers_as_get_does_without_a_body(string path)
    {
        var get = await _site.RawAsync($"GET {path} HTTP/1.1\r\nHost: localhost{End}");

        var head = await _site.RawAsync($"HEAD {path} HTTP/1.1\r\nHost: localhost{End}");

        Assert.Equal(get.Split("\r\n")[0], head.Split("\r\n")[0]);
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
        Assert.Equal(4, head.Length - head.IndexOf("\r\n\r\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE", "/", "GET, HEAD")]
    [InlineData("POST", "/", "GET, HEAD")]
    [InlineData("PUT", "/no-such-page", "GET, HEAD")]
    public async Task A_method_that_is_not_taken_is_told_which_are(string method, string path, string allow)
    {
        using var answer = await _site.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(405, (int)answer.StatusCode);
        Assert.Equal(allow, string.Join(", ", answer.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("B38", "text/plain", "a=b", 415)]
    [InlineData("B38", "application/json", "{}", 415)]
    [InlineData("B38", "multipart/form-data; boundary=x", "--x--", 415)]
    [InlineData("B38", "", "a=b", 415)]
    [InlineData("B39", "application/x-www-form-urlencoded; charset=utf-7", "a=b", 415)]
    [InlineData("B39", "application/x-www-form-urlencoded; charset=utf-16", "a=b", 415)]
    [InlineData("B39", "application/x-www-form-urlencoded; charset=x", "a=b", 415)]
    [InlineData("B39", "application/x-www-form-urlencoded; charset=\"UTF-8\"", "a=b", 200)]
    [InlineData("B40", "multipart/form-data", "x", 415)]
    [InlineData("B44", "application/x-www-form-urlencoded", "a=b&a=c", 400)]
    [InlineData("B45", "application/x-www-form-urlencoded", "Admin=true", 200)]
    [InlineData("B47", "application/x-www-form-urlencoded", "a=%ff%fe", 200)]
    public async Task A_form_is_taken_in_one_shape_only(string row, string type, string body, int status)
    {
        var answer = await _site.RawStatusAsync(Post(body, type));

        Assert.True(status == answer, $"{row}: {answer}");
    }

    [Theory]
    [InlineData("B41", 1_100, 1, 1, 400)]
    [InlineData("B41", 1, 3_000, 1, 400)]
    [InlineData("B41", 1, 1, 62_000, 400)]
    [InlineData("B41", 1, 1, 60_000, 200)]
    [InlineData("B42", 1, 1, 70_000, 413)]
    public async Task A_form_has_its_measure(string row, int keys, int keyLength, int valueLength, int status)
    {
        var body = string.Join('&', Enumerable.Range(0, keys).Select(i => $"{new string('k', keyLength)}{i}={new string('v', valueLength)}"));

        var answer = await _site.RawStatusAsync(Post(body, "application/x-www-form-urlencoded"));

        Assert.True(status == answer, $"{row}: {answer}");
    }

    [Fact]
    public async Task B42_A_body_in_chunks_is_measured_too()
    {
        var chunks = string.Concat(Enumerable.Repeat($"4000\r\n{new string('v', 0x4000)}\r\n", 5)) + "0\r\n\r\n";

        var answer = await _site.RawStatusAsync(
            $"POST /write HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}");

        Assert.Equal(413, answer);
    }

    [Theory]
    [InlineData("B22", "3;x\na=b\r\n0\r\n\r\n")]
    [InlineData("B23", "zz\r\na=b\r\n0\r\n\r\n")]
    [InlineData("B23", "10000000000000000\r\na=b\r\n0\r\n\r\n")]
    public async Task Chunks_out_of_shape_are_refused(string row, string chunks)
    {
        var answer = await _site.RawStatusAsync(
            $"POST /write HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}");

        Assert.True(answer == 400, $"{row}: {answer}");
    }

    [Fact]
    public async Task Nothing_of_the_catalogue_reaches_the_log()
    {
        await using var site = await RunningSite.StartAsync();

        await site.RawAsync($"GET /{new string('a', 9_000)} HTTP/1.1\r\nHost: localhost{End}");
        await site.RawAsync(Post("a=%00", "application/x-www-form-urlencoded; charset=utf-7"));
        await site.RawAsync("GET / HTTP/1.1\r\nHost: canary.example\r\n\r\n");

        Assert.Equal([], site.Log.Lines.Where(l => !l.Contains("CampaignSite", StringComparison.Ordinal)));
    }

    private static string Post(string body, string type) =>
        $"POST /write HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n{(type.Length > 0 ? $"Content-Type: {type}\r\n" : "")}"
        + $"Content-Length: {body.Length}{End}{body}";
}
