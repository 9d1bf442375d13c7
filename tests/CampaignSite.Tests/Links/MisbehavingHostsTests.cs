using System.Globalization;
using CampaignSite.Links;
using CampaignSite.Tests.Links.Support;

namespace CampaignSite.Tests.Links;

/// <summary>No host can keep the program, fill its memory, or be asked more than it allows.</summary>
public sealed class MisbehavingHostsTests : IAsyncDisposable
{
    private readonly LinkCampaign _campaign = new();

    public ValueTask DisposeAsync() => _campaign.DisposeAsync();

    [Fact]
    public async Task A_host_that_never_answers_or_drips_is_left_after_the_time_for_an_answer()
    {
        _campaign.Limits = _campaign.Limits with { Timeout = TimeSpan.FromSeconds(5), Attempts = 1 };
        _campaign.Hosts
            .AddRaw("silent.example", request => Robotless(request, request.HangAsync))
            .AddRaw("drips.example", request => Robotless(request, async () =>
            {
                await request.SendAsync("HTTP/1.1 200 OK\r\n");
                while (true)
                {
                    await request.SendAsync("X-Drip: 1\r\n");
                    await Task.Delay(TimeSpan.FromMilliseconds(20), request.Stop);
                }
            }));

        var run = await _campaign.Linking("http://silent.example/page", "http://drips.example/page").RunWhileTimePassesAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("“http://silent.example/page” did not answer within 5 seconds", run.Output, StringComparison.Ordinal);
        Assert.Contains("“http://drips.example/page” ", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 unanswered", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("\u0016\u0003\u0001junk\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: \r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://\u00ff\u00fe%zz:99999/\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n")]
    public async Task Junk_and_cut_answers_are_answers_that_say_nothing(string answer)
    {
        _campaign.Hosts.AddRaw("junk.example", request => Robotless(request, () => request.SendAsync(answer)));

        var run = await _campaign.Linking("http://junk.example/page").RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("addresses: 1 unanswered\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://x.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1/admin")]
    [InlineData("http://[::ffff:10.0.0.1]/admin")]
    [InlineData("http://…x.example/")]
    public async Task A_redirect_to_what_is_not_of_the_public_web_is_not_followed(string location)
    {
        _campaign.Hosts.AddRaw("leads.example", request => Robotless(request, () => request.SendAsync(LocalHosts.Redirect(301, location))));

        var run = await _campaign.Linking("http://leads.example/page").RunAsync();

        Assert.DoesNotContain("1 good", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1 moved", run.Output, StringComparison.Ordinal);
        Assert.All(_campaign.Hosts.Asked, asked => Assert.Contains("leads.example", asked, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(405)]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task A_host_that_does_not_know_HEAD_is_asked_with_GET(int head)
    {
        _campaign.Hosts.AddRaw("old.example", request => Robotless(request, () =>
            request.SendAsync(request.Method == "HEAD" ? LocalHosts.Status(head) : LinksCommandTests.Truthful(request, "/page"))));

        var run = await _campaign.Linking("http://old.example/page").RunAsync();

        Assert.EndsWith("addresses: 1 good\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("GET old.example/page", _campaign.Hosts.Asked);
    }

    [Fact]
    public async Task A_page_without_end_is_read_to_a_limit_only()
    {
        var sent = 0;
        _campaign.Hosts.AddRaw("endless.example", async request =>
        {
            await request.SendAsync(request.Path == "/robots.txt" ? LocalHosts.NotFound : "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            var chunk = new string('x', 64 << 10);
            while (request.Method == "GET" && request.Path != "/robots.txt")
            {
                await request.SendAsync(chunk);
                Interlocked.Add(ref sent, chunk.Length);
            }
        });

        var run = await _campaign.Linking("http://endless.example/page").RunAsync();

        Assert.EndsWith("addresses: 1 perhaps gone\n", run.Output, StringComparison.Ordinal);
        Assert.True(sent < 40 * LinkClient.MaxBytes, sent.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked()
    {
        _campaign.Hosts.AddRaw("robots.example", request => request.SendAsync(request.Path == "/robots.txt"
            ? LocalHosts.Page("User-agent: *\nDisallow: /secret\n") : LinksCommandTests.Truthful(request, "/open")));

        var run = await _campaign.Linking("http://robots.example/secret/page", "http://robots.example/open").RunAsync();

        Assert.Contains("“http://robots.example/secret/page” was not asked: its host does not allow it to programs (robots.txt)", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 good, 1 not asked", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_campaign.Hosts.Asked, asked => asked.Contains("/secret", StringComparison.Ordinal));
        Assert.Single(_campaign.Hosts.Asked, asked => asked.EndsWith("/robots.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task Where_robots_txt_cannot_be_had_nothing_is_asked(int status)
    {
        _campaign.Hosts.AddRaw("broken.example", request => request.SendAsync(LocalHosts.Status(status)));

        var run = await _campaign.Linking("http://broken.example/page").RunAsync();

        Assert.Contains($"was not asked: robots.txt of its host answers {status}", run.Output, StringComparison.Ordinal);
        Assert.All(_campaign.Hosts.Asked, asked => Assert.Equal("GET broken.example/robots.txt", asked));
    }

    [Fact]
    public async Task A_host_that_asks_for_patience_gets_it()
    {
        var times = new List<DateTimeOffset>();
        _campaign.Hosts.AddRaw("busy.example", request => Robotless(request, () =>
        {
            times.Add(_campaign.Time.GetUtcNow());
            return request.SendAsync(times.Count == 1 ? LocalHosts.Status(429, "Retry-After: 30\r\n") : LinksCommandTests.Truthful(request, "/page"));
        }));

        var run = await _campaign.Linking("http://busy.example/page").RunWhileTimePassesAsync();

        Assert.EndsWith("addresses: 1 good\n", run.Output, StringComparison.Ordinal);
        Assert.True(times[1] - times[0] >= TimeSpan.FromSeconds(30), $"{times[1] - times[0]}");
    }

    [Fact]
    public async Task A_host_that_asks_for_an_hour_is_left_for_another_day()
    {
        _campaign.Hosts.AddRaw("busy.example", request => Robotless(request, () => request.SendAsync(LocalHosts.Status(503, "Retry-After: 3600\r\n"))));

        var run = await _campaign.Linking("http://busy.example/page").RunAsync();

        Assert.Contains("answers 503 and asks for 60 minutes of patience", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, _campaign.Hosts.Asked.Count());
    }

    [Fact]
    public async Task A_host_that_has_failed_three_times_is_asked_no_more()
    {
        _campaign.Hosts.AddRaw("away.example", request => Robotless(request, () => Task.CompletedTask));

        var run = await _campaign.Linking([.. Enumerable.Range(0, 9).Select(i => $"http://away.example/{i}")]).RunAsync();

        Assert.Contains("9 unanswered", run.Output, StringComparison.Ordinal);
        Assert.Equal(6, run.Output.Split("its host failed 3 times in a row").Length - 1);
        Assert.DoesNotContain(_campaign.Hosts.Asked, asked => asked.EndsWith("/3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_and_several_hosts_side_by_side()
    {
        var both = new TaskCompletionSource();
        var arrived = 0;
        var peak = 0;
        foreach (var host in (string[])["a.example", "b.example"])
        {
            var open = 0;
            _campaign.Hosts.AddRaw(host, async request =>
            {
                // Neither host answers its first request before the other has one too.
                var own = Interlocked.Increment(ref open);
                peak = Math.Max(peak, own);
                await (Interlocked.Increment(ref arrived) == 2 ? Task.Run(both.SetResult) : Task.CompletedTask);
                await both.Task.WaitAsync(TimeSpan.FromSeconds(20), request.Stop);
                Interlocked.Decrement(ref open);
                await request.SendAsync(request.Path.Length == 2 ? LocalHosts.Page("x") : LocalHosts.NotFound);
            });
        }

        var addresses = from host in (string[])["a", "b"] from page in Enumerable.Range(0, 5) select $"http://{host}.example/{page}";
        var run = await _campaign.Linking([.. addresses]).RunAsync();

        Assert.EndsWith("addresses: 10 good\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, peak);
    }

    [Fact]
    public async Task Between_two_requests_a_host_has_a_pause()
    {
        var times = new List<DateTimeOffset>();
        _campaign.Limits = _campaign.Limits with { Pause = TimeSpan.FromSeconds(1) };
        _campaign.Hosts.AddRaw("calm.example", request =>
        {
            times.Add(_campaign.Time.GetUtcNow());
            return request.SendAsync(request.Path == "/page" ? LocalHosts.Page("x") : LocalHosts.NotFound);
        });

        var run = await _campaign.Linking("http://calm.example/page").RunWhileTimePassesAsync();

        Assert.EndsWith("addresses: 1 good\n", run.Output, StringComparison.Ordinal);
        Assert.True(times.Count >= 3);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_request_says_nothing_of_the_campaign_or_of_another_page()
    {
        _campaign.Hosts.AddRaw("ask.example", request => request.SendAsync(request.Path == "/page" ? LocalHosts.Page("x", "Set-Cookie: id=1; Path=/\r\n") : LocalHosts.NotFound));

        await _campaign.Linking("http://ask.example/page").RunAsync();

        Assert.NotEmpty(_campaign.Hosts.Requests);
        Assert.All(_campaign.Hosts.Requests, request => Assert.Equal(
            ["Accept: */*", "Host: ask.example", "User-Agent: link-check/1.0"],
            request.Head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(true, "perhaps gone")]
    [InlineData(false, "good")]
    public async Task A_page_is_told_from_the_one_that_a_host_shows_for_anything(bool isSame, string state)
    {
        var frame = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"menu{i}"));
        var article = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"word{i}"));
        _campaign.Hosts.Add("shell.example", request => LocalHosts.Page($"{frame} {request.Path} {(request.Path == "/page" && !isSame ? article : "We could not find that.")}"));

        var run = await _campaign.Linking("http://shell.example/page").RunAsync();

        Assert.EndsWith($"addresses: 1 {state}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_leads_to_the_front_page_or_where_anything_leads_is_perhaps_gone()
    {
        _campaign.Hosts
            .Add("front.example", request => request.Path == "/" ? LocalHosts.Page("Welcome") : LocalHosts.Redirect(302, "/"))
            .Add("search.example", request => request.Path == "/search" ? LocalHosts.Page("Search") : LocalHosts.Redirect(302, "/search"));

        var run = await _campaign.Linking("http://front.example/page", "http://front.example/", "http://search.example/page").RunAsync();

        Assert.Contains("is redirected to the front page http://front.example/", run.Output, StringComparison.Ordinal);
        Assert.Contains("is redirected to http://search.example/search, as an address that was never there is", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("addresses: 1 good, 2 perhaps gone\n", run.Output, StringComparison.Ordinal);
    }

    private static Task Robotless(HostRequest request, Func<Task> answer) => request.Path == "/robots.txt" ? request.SendAsync(LocalHosts.NotFound) : answer();
}
