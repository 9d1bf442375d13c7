using CampaignSite.Testing;
using CampaignSite.Tests.Security.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Security;

/// <summary>What is sent: the rows of the catalogue about bodies, chunks and forms.</summary>
[Trait("Category", "Slow")]
public sealed class BadBodyTests(ProbeFixture fixture) : IClassFixture<ProbeFixture>
{
    private const string Next = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("Content-Length: 3\r\nTransfer-Encoding: chunked")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 3")]
    [InlineData("Content-Length: 0\r\nTransfer-Encoding: chunked")]
    public async Task B19_A_length_beside_chunks_is_refused_and_the_line_closed(string headers)
    {
        var answer = await _site.AnswersAsync($"POST / HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n\r\n3\r\na=b\r\n0\r\n\r\n{Next}", 400);

        Assert.DoesNotContain("User-agent", answer, StringComparison.Ordinal);
    }

    // The shape of CVE-2025-55315: one reader of the request ends the line at the line feed, another reads on.
    [Theory]
    [InlineData("3;x\na=b\r\n0\r\n\r\n")]
    [InlineData("3;\nxx\r\na=b\r\n0\r\n\r\n")]
    [InlineData("3;x\ra=b\r\n0\r\n\r\n")]
    [InlineData("3\na=b\n0\n\n")]
    public async Task B22_A_lone_line_feed_among_chunks_is_refused_and_the_line_closed(string chunks)
    {
        var answer = await _site.AnswersAsync(RawRequest.Chunks(chunks + Next), 400);

        Assert.DoesNotContain("User-agent", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zz\r\na=b\r\n0\r\n\r\n")]
    [InlineData("-3\r\na=b\r\n0\r\n\r\n")]
    [InlineData("10000000000000000\r\na=b\r\n0\r\n\r\n")]
    [InlineData("ffffffffffffffff\r\na=b\r\n0\r\n\r\n")]
    [InlineData("3\r\na=bXX0\r\n\r\n")]
    public async Task B23_A_chunk_whose_length_is_none_is_refused(string chunks) => await _site.AnswersAsync(RawRequest.Chunks(chunks), 400, 413);

    [Fact]
    public async Task B31_A_hundred_requests_in_one_line_are_all_answered()
    {
        var answer = await _site.AnswersAsync(string.Concat(Enumerable.Repeat(Next, 99)) + RawRequest.Get("/robots.txt"), 200);

        Assert.Equal(101, answer.Split("HTTP/1.1 200 OK").Length);
    }

    [Fact]
    public async Task B31_The_body_of_a_get_is_not_looked_at_and_has_an_end()
    {
        var plain = await _site.AnswersAsync(RawRequest.Get("/"), 200);

        var answer = await _site.AnswersAsync(RawRequest.Get("/", "Content-Length: 3") + "a=b", 200);
        var huge = await _site.AnswersAsync(RawRequest.Get("/", "Content-Length: 999999999") + new string('a', 70_000), 200, 413);

        Assert.Equal(RawRequest.BodyOf(plain), RawRequest.BodyOf(answer));
        Assert.DoesNotContain("aaaa", huge, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", "a=b")]
    [InlineData("application/json", "{}")]
    [InlineData("application/xml", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>")]
    [InlineData("multipart/form-data; boundary=x", "--x--")]
    [InlineData("x/y; z", "a=b")]
    [InlineData("", "a=b")]
    public async Task B38_What_is_no_form_is_415(string type, string body) => await _site.AnswersAsync(RawRequest.Post(body, type), 415);

    [Theory]
    [InlineData("utf-7", 415)]
    [InlineData("utf-16", 415)]
    [InlineData("x", 415)]
    [InlineData("windows-1251", 415)]
    [InlineData("\"UTF-8\"", 200)]
    [InlineData("utf-8", 200)]
    public async Task B39_A_form_in_another_charset_is_415(string charset, int status) =>
        await _site.AnswersAsync(RawRequest.Post("a=b", $"{RawRequest.Form}; charset={charset}"), status);

    [Fact]
    public async Task B40_A_form_in_parts_is_415_however_it_is_cut()
    {
        var parts = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"--x\r\nContent-Disposition: form-data; name=\"f{i}\"\r\n\r\nv\r\n"));

        await _site.AnswersAsync(RawRequest.Post("x", "multipart/form-data"), 415);
        await _site.AnswersAsync(RawRequest.Post("--x\r\nContent-Dispo", "multipart/form-data; boundary=x"), 415);
        await _site.AnswersAsync(RawRequest.Post(parts, "multipart/form-data; boundary=x"), 415);
        await _site.AnswersAsync(RawRequest.Post(string.Concat(Enumerable.Repeat(parts, 10)), "multipart/form-data; boundary=x"), 413, 415);
    }

    [Theory]
    [InlineData(1_100, 1, 1, 400)]
    [InlineData(1, 3_000, 1, 400)]
    [InlineData(1, 1, 62_000, 400)]
    [InlineData(1, 1, 60_000, 200)]
    public async Task B41_A_form_has_its_measure(int keys, int keyLength, int valueLength, int status)
    {
        var body = string.Join('&', Enumerable.Range(0, keys).Select(i => $"{new string('k', keyLength)}{i}={new string('v', valueLength)}"));

        Assert.Equal(status, await _site.RawStatusAsync(RawRequest.Post(body)));
    }

    [Theory]
    [InlineData(70_000)]
    [InlineData(5_000_000)]
    [InlineData(31_000_000)]
    [InlineData(1_000_000_000)]
    public async Task B41_B42_A_body_that_is_announced_too_large_is_413_before_it_comes(long length)
    {
        var answer = await _site.AnswersAsync(
            $"POST /write HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {RawRequest.Form}\r\nContent-Length: {length}\r\n\r\na=b", 413);

        Assert.Equal("private, no-store, no-transform", RawRequest.HeaderOf(answer, "Cache-Control"));
    }

    [Fact]
    public async Task B42_A_body_in_chunks_is_measured_too() =>
        await _site.AnswersAsync(RawRequest.Chunks(string.Concat(Enumerable.Repeat($"4000\r\n{new string('v', 0x4000)}\r\n", 5)) + "0\r\n\r\n"), 413);

    [Theory]
    [InlineData("B44", "a=b&a=c", 400)]
    [InlineData("B45", "Admin=true", 200)]
    [InlineData("B47", "a=%ff%fe", 200)]
    public async Task B44_B45_B47_A_form_is_taken_in_one_shape_only(string row, string body, int status) =>
        Assert.True(await _site.RawStatusAsync(RawRequest.Post(body)) == status, row);
}
