using System.Net;
using System.Net.Sockets;
using CampaignSite.Caching;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CampaignSite.Tests.Caching;

/// <summary>A page is made once for everyone who reads the same, and what is one visitor's own is made for that one each time.</summary>
[Trait("Category", "Slow")]
public sealed class PageCacheTests(CountingSite counting) : IClassFixture<CountingSite>
{
    private const string Action = "/actions/read-the-briefing";

    private readonly RunningSite _site = counting.Site;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Every_address_answers_from_memory_with_the_headers_and_bytes_of_the_first_time(string encoding)
    {
        var campaign = SaltmarshSite.CampaignOf(_site);
        string[] files = ["/changes.atom", "/data/campaign.json", "/data/countries.csv", "/copy/guide.en.html", "/robots.txt"];
        foreach (var path in campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Select(address => RequestLanguage.PathIn(campaign, language, address))).Concat(files))
        {
            var first = await AnswerAsync(path, encoding);
            var second = await AnswerAsync(path, encoding);

            Assert.Equal(first, second);
            Assert.DoesNotContain("Cache-Policy", first, StringComparison.Ordinal);
            Assert.DoesNotContain("Age:", first, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/briefing", "/briefing?fbclid=x&country=gb", 1)]
    [InlineData("/ar/briefing", "/ar/briefing?utm_source=x&utm_source=y", 1)]
    [InlineData("/countries/gb", "/countries/gb", 1)]
    [InlineData("/notes", "/notes", 1)]
    [InlineData("/countries", "/countries?country=gb", 2)]
    [InlineData("/changes", "/changes?SINCE=2026-01-01", 2)]
    [InlineData("/marks", "/marks", 2)]
    [InlineData("/search", "/search", 2)]
    [InlineData("/no-such-page", "/no-such-page", 2)]
    [InlineData("/suggest", "/suggest?page=%2Fbriefing", 2)]
    public async Task A_query_counts_only_where_the_page_reads_it(string path, string again, int made)
    {
        await using var own = new CountingSite();
        await own.InitializeAsync();

        using var first = await own.Site.Client.GetAsync(path);
        using var second = await own.Site.Client.GetAsync(again);
        using var third = await own.Site.Client.GetAsync(path);

        Assert.Equal(made == 2 && path == again ? 3 : made, own.Made);
    }

    [Theory]
    [InlineData("/notes/no-such-page")]
    [InlineData("/actions/no-such-action")]
    [InlineData("/copy/no-such-file")]
    public async Task What_is_not_there_has_its_status_page_each_time(string path)
    {
        foreach (var encoding in new[] { "br", "gzip", "identity", "br" })
        {
            using var answer = await GetAsync(path, encoding);

            Assert.Equal((404, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("/actions/call-the-embassy", "?country[0]=jo")]
    [InlineData("/actions/call-the-embassy", "?country[]=jo")]
    [InlineData("/actions/call-the-embassy", "?country.index=a&country[a]=jo")]
    [InlineData("/actions/call-the-embassy", "?[0]=jo")]
    [InlineData("/actions/call-the-embassy", "?index=a&[a]=jo")]
    [InlineData("/actions/call-the-embassy", "?index=a")]
    [InlineData("/actions/call-the-embassy", "?=jo")]
    [InlineData("/actions/call-the-embassy", "?%63ountry=jo")]
    [InlineData("/actions/call-the-embassy", "?COUNTRY=jo&country=")]
    [InlineData("/plan", "?minutes[0]=5&country[0]=jo")]
    [InlineData("/letters/to-the-embassy", "?country[0]=gb")]
    [InlineData("/changes", "?since[]=2026-01-01")]
    [InlineData("/suggest", "?page[]=%2Fbriefing")]
    public async Task No_spelling_of_a_query_chooses_what_the_next_reader_gets(string path, string query)
    {
        await using var own = new CountingSite();
        await own.InitializeAsync();

        (await own.Site.Client.GetAsync(path + query)).Dispose();

        Assert.Equal(await _site.Client.GetStringAsync(path), await own.Site.Client.GetStringAsync(path));
    }

    [Fact]
    public async Task Asked_at_once_by_many_a_page_is_made_once()
    {
        await using var own = new CountingSite();
        await own.InitializeAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => own.Site.Client.GetByteArrayAsync("/briefing")));

        Assert.Equal(1, own.Made);
    }

    [Fact]
    public async Task A_tag_leads_to_304_without_a_body_and_HEAD_to_the_same_headers()
    {
        using var first = await GetAsync("/briefing", "br");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/briefing");
        again.Headers.Add("Accept-Encoding", "br");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var unchanged = await _site.Client.SendAsync(again);
        using var head = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/briefing") { Headers = { { "Accept-Encoding", "br" } } });

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
        Assert.Equal((first.Headers.ETag, first.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
    }

    [Theory]
    [InlineData("/briefing")]
    [InlineData("/changes.atom")]
    [InlineData("/data/campaign.json")]
    [InlineData("/copy/guide.en.html")]
    public async Task HEAD_is_answered_with_the_headers_of_GET(string path)
    {
        using var head = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path) { Headers = { { "Accept-Encoding", "gzip" } } });
        using var get = await GetAsync(path, "gzip");

        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        Assert.Equal(
            (get.Headers.ETag, get.Content.Headers.ContentLength, string.Join(',', get.Content.Headers.ContentEncoding)),
            (head.Headers.ETag, head.Content.Headers.ContentLength, string.Join(',', head.Content.Headers.ContentEncoding)));
    }

    [Theory]
    [InlineData("/copy/guide.en.html")]
    [InlineData("/copy/guide.en.txt")]
    [InlineData("/copy/guide.en.zip")]
    [InlineData("/copy/SHA256SUMS")]
    public async Task A_file_of_the_guide_has_a_strong_tag_in_each_encoding(string path)
    {
        using var plain = await GetAsync(path, "identity");
        using var packed = await GetAsync(path, "gzip");

        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        Assert.False(plain.Headers.ETag!.IsWeak || packed.Headers.ETag!.IsWeak);
        Assert.Equal(packed.Content.Headers.ContentEncoding.Count == 0, plain.Headers.ETag.Equals(packed.Headers.ETag));
    }

    [Fact]
    public async Task A_zip_travels_as_it_is()
    {
        using var zip = await GetAsync("/copy/guide.en.zip", "br");

        Assert.Equal(HttpStatusCode.OK, zip.StatusCode);
        Assert.Empty(zip.Content.Headers.ContentEncoding);
        Assert.StartsWith("PK", await zip.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_304_says_of_caches_what_the_page_says()
    {
        var campaign = SaltmarshSite.CampaignOf(_site);
        foreach (var path in PageAddresses.All(campaign).Append("/data/campaign.json").Append("/changes.atom"))
        {
            using var first = await GetAsync(path, "br");
            foreach (var (name, value) in new[] { ("If-None-Match", $"\"x\", W/{first.Headers.ETag?.Tag ?? "\"y\""}"), ("If-Modified-Since", "Fri, 31 Dec 2100 00:00:00 GMT") })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.Add("Accept-Encoding", "br");
                request.Headers.TryAddWithoutValidation(name, value);
                using var again = await _site.Client.SendAsync(request);

                var isSame = name == "If-None-Match" && first.Headers.ETag is not null;
                Assert.Equal($"{path} {name} {(isSame ? 304 : 200)} {Headers(first)}", $"{path} {name} {(int)again.StatusCode} {Headers(again)}");
            }
        }

        static string Headers(HttpResponseMessage answer) => $"{answer.Headers.NonValidated["Cache-Control"]} {answer.Headers.NonValidated["Vary"]} {answer.Headers.ETag}";
    }

    [Fact]
    public async Task A_reader_who_leaves_while_the_page_is_made_costs_those_who_wait_for_it_nothing()
    {
        await using var own = new CountingSite();
        await own.InitializeAsync();
        own.Gate.Reset();
        using var leaving = new TcpClient();
        await leaving.ConnectAsync(own.Site.Address.Host, own.Site.Address.Port);
        await leaving.GetStream().WriteAsync("GET /briefing HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        await Wait.UntilAsync(() => own.Made == 1);
        var waiting = Enumerable.Range(0, 5).Select(_ => own.Site.Client.GetAsync("/briefing")).ToList();

        leaving.Client.LingerState = new LingerOption(true, 0);
        leaving.Close();
        await Wait.UntilAsync(() => own.LastConnection.IsCancellationRequested);
        own.Gate.Set();

        foreach (var answer in await Task.WhenAll(waiting))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.EndsWith("</html>", (await answer.Content.ReadAsStringAsync()).TrimEnd(), StringComparison.Ordinal);
            answer.Dispose();
        }

        Assert.Equal(1, own.Made);
    }

    [Fact]
    public async Task Https_and_the_onion_address_each_have_a_page_of_their_own()
    {
        var seen = new List<string>();
        foreach (var (host, scheme) in new[] { ("localhost", "http"), ("tide.example", "https"), (CountingSite.Onion, "http"), ("localhost", "http") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Action) { Headers = { Host = host } };
            request.Headers.Add("X-Forwarded-Proto", scheme);
            using var answer = await _site.Client.SendAsync(request);
            seen.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(seen[0], seen[3]);
        Assert.NotEqual(seen[0], seen[2]);
        Assert.Contains("method=\"post\"", seen[1], StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\"", seen[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_content_is_seen_with_the_next_request()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Contains("Body of briefing.", await site.Client.GetStringAsync("/briefing"), StringComparison.Ordinal);

        site.Folder.Write("content/texts/briefing.en.md", "---\ntitle: The gate\nsummary: It is shut.\n---\nAnother body.\n");

        await Wait.UntilAsync(async () => (await site.Client.GetStringAsync("/briefing")).Contains("Another body.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Pages_are_made_ahead_only_where_they_are_kept(string environment, bool ahead)
    {
        await using var site = await RunningSite.StartAsync(settings: [$"--environment={environment}"]);

        Assert.Equal(ahead, site.Services.GetServices<IHostedService>().Any(service => service is PageWarmer));
    }

    // All that is sent but the hour.
    private async Task<string> AnswerAsync(string path, string encoding)
    {
        using var answer = await GetAsync(path, encoding);
        Assert.Equal(encoding == "identity" ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        var headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {header.Value}").Order();
        return $"{path} {(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync())}";
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", encoding);
        return await _site.Client.SendAsync(request);
    }
}
