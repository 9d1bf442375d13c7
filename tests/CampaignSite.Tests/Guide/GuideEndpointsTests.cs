using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using CampaignSite.Guide;
using CampaignSite.Security;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Guide;

/// <summary>How the copies are given out.</summary>
[Trait("Category", "Slow")]
public sealed class GuideEndpointsTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = saltmarsh.Site;

    private IReadOnlyList<GuideFile> Files => _site.Services.GetRequiredService<GuideFiles>().FilesFor(saltmarsh.Campaign);

    private IEnumerable<string> Addresses => Files.Select(file => file.Address).Append(GuideFiles.Sums);

    [Fact]
    public void Every_language_has_a_page_a_text_and_a_packed_file() => Assert.Equal(
        ["/copy/guide.en.html", "/copy/guide.en.txt", "/copy/guide.en.zip", "/copy/guide.ar.html", "/copy/guide.ar.txt", "/copy/guide.ar.zip"],
        Files.Select(file => file.Address));

    [Theory]
    [InlineData("html", "text/html; charset=utf-8")]
    [InlineData("txt", "text/plain; charset=utf-8")]
    [InlineData("zip", "application/zip")]
    public async Task A_copy_is_saved_under_a_neutral_name_and_kept_by_no_cache(string ending, string type)
    {
        using var answer = await _site.Client.GetAsync($"/copy/guide.ar.{ending}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal($"attachment; filename=\"notes-ar.{ending}\"", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(["no-store, no-transform"], answer.Headers.NonValidated["Cache-Control"]);
        Assert.All(SecurityHeaders.Table, header => Assert.Equal([header.Value], answer.Headers.GetValues(header.Name)));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Head_says_what_get_says_and_what_has_not_changed_is_not_sent_again()
    {
        foreach (var path in Addresses)
        {
            using var get = await _site.Client.GetAsync(path);
            using var head = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(get.Headers.ETag!);
            using var again = await _site.Client.SendAsync(request);

            Assert.Equal((path, HttpStatusCode.OK, HttpStatusCode.NotModified), (path, head.StatusCode, again.StatusCode));
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task C5_a_copy_is_the_same_bytes_for_every_browser_whatever_cookie_it_sends()
    {
        var browser = new Browser(_site);
        using var mark = await browser.PressAsync("read-the-briefing", "done");
        foreach (var path in Addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Cookie", browser.Cookie);
            request.Headers.Add("Accept-Language", "ar");
            using var marked = await _site.Client.SendAsync(request);

            Assert.Equal(await _site.Client.GetByteArrayAsync(path), await marked.Content.ReadAsByteArrayAsync());
            Assert.Equal(["no-store, no-transform"], marked.Headers.NonValidated["Cache-Control"]);
        }
    }

    [Fact]
    public async Task A_page_travels_packed_where_the_browser_can_unpack_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/copy/guide.en.html");
        request.Headers.Add("Accept-Encoding", "gzip");
        using var answer = await _site.Client.SendAsync(request);
        await using var unpacked = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await unpacked.CopyToAsync(bytes);

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal(await _site.Client.GetByteArrayAsync("/copy/guide.en.html"), bytes.ToArray());
    }

    [Theory]
    [InlineData("/copy/guide.ru.html")]
    [InlineData("/copy/guide.html")]
    [InlineData("/copy/guide.en.pdf")]
    [InlineData("/copy/guide..html")]
    [InlineData("/copy/guide.en.ar.html")]
    [InlineData("/copy/notes-en.html")]
    [InlineData("/ar/copy/guide.ar.html")]
    [InlineData("/ar/copy/SHA256SUMS")]
    public async Task What_is_no_copy_is_not_found(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_copy_is_never_written_to()
    {
        foreach (var path in Addresses)
        {
            using var answer = await _site.Client.SendAsync(RunningSite.Post(path, ("a", "b")));

            // A build that was not published also knows an address for assets of any name; there it is not found.
            Assert.True(answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{path} {answer.StatusCode}");
        }
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "sha256sum is not on this machine", SkipUnless = nameof(TestMachine.HasSha256Sum), SkipType = typeof(TestMachine))]
    public async Task The_sums_verify_with_the_tool_that_readers_have()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Files)
        {
            await File.WriteAllBytesAsync(folder.At(file.Name), await _site.Client.GetByteArrayAsync(file.Address));
        }

        await File.WriteAllBytesAsync(folder.At("SHA256SUMS"), await _site.Client.GetByteArrayAsync(GuideFiles.Sums));

        Assert.Equal(0, await RunAsync("sha256sum", folder.Path, "--strict", "--ignore-missing", "-c", "SHA256SUMS"));
        await File.AppendAllTextAsync(folder.At("notes-ar.txt"), ".");
        Assert.Equal(1, await RunAsync("sha256sum", folder.Path, "--strict", "--ignore-missing", "-c", "SHA256SUMS"));
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "python3 is not on this machine", SkipUnless = nameof(TestMachine.HasPython), SkipType = typeof(TestMachine))]
    public async Task The_packed_file_opens_with_a_reader_by_other_hands_and_its_own_sums_verify()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.At("a.zip"), await _site.Client.GetByteArrayAsync("/copy/guide.ar.zip"));
        const string Check = """
            import hashlib, sys, zipfile
            with zipfile.ZipFile("a.zip") as z:
                assert z.testzip() is None
                assert z.namelist() == ["SHA256SUMS", "notes-ar.html", "notes-ar.txt"], z.namelist()
                assert z.comment == b""
                for i in z.infolist():
                    assert i.date_time == (1980, 1, 1, 0, 0, 0) and i.extra == b"" and i.comment == b"" and i.filename.isascii(), i
                for line in z.read("SHA256SUMS").decode().splitlines():
                    digest, name = line.split("  ")
                    assert hashlib.sha256(z.read(name)).hexdigest() == digest, name
            """;

        Assert.Equal(0, await RunAsync("python3", folder.Path, "-c", Check));
        using var packed = ZipFile.OpenRead(folder.At("a.zip"));
        using var page = new MemoryStream();
        await using (var stream = packed.GetEntry("notes-ar.html")!.Open())
        {
            await stream.CopyToAsync(page);
        }

        Assert.Equal(await _site.Client.GetByteArrayAsync("/copy/guide.ar.html"), page.ToArray());
    }

    [Fact]
    public async Task The_same_content_on_the_same_day_gives_the_same_bytes_from_another_start()
    {
        await using var other = await SaltmarshSite.StartAsync(settings: $"--Site:BaseAddress={_site.Address}");
        foreach (var path in Addresses)
        {
            Assert.Equal(await _site.Client.GetByteArrayAsync(path), await other.Client.GetByteArrayAsync(path));
        }
    }

    [Fact]
    public async Task The_page_shows_every_file_with_its_sum_and_the_mark_inside()
    {
        foreach (var path in new[] { "/copy", "/ar/copy" })
        {
            var page = CrawledPage.Squeezed(WebUtility.HtmlDecode(await _site.Client.GetStringAsync(path)));
            foreach (var file in Files)
            {
                Assert.Contains(file.Name, page, StringComparison.Ordinal);
                Assert.Contains(OfflineGuide.Grouped(file.Sum, 8), page, StringComparison.Ordinal);
            }

            foreach (var language in saltmarsh.Campaign.Languages)
            {
                var mark = _site.Services.GetRequiredService<GuideFiles>().VersionMarkOf(saltmarsh.Campaign, language);
                Assert.Contains(mark, page, StringComparison.Ordinal);
                Assert.Contains(mark, await _site.Client.GetStringAsync($"/copy/guide.{language}.html"), StringComparison.Ordinal);
                Assert.Contains(mark, CrawledPage.Squeezed(await _site.Client.GetStringAsync($"/copy/guide.{language}.txt")), StringComparison.Ordinal);
            }
        }
    }

    private static async Task<int> RunAsync(string tool, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0 or 1 && !said.Contains("Traceback", StringComparison.Ordinal), said);
        return process.ExitCode;
    }
}
