using CampaignSite.Testing;
using CampaignSite.Tests.Links.Support;

namespace CampaignSite.Tests.Links;

/// <summary>What <c>links</c> says of addresses, asked of hosts that behave and of hosts that do not.</summary>
public sealed class LinksCommandTests : IAsyncDisposable
{
    private readonly LinkCampaign _campaign = new();

    public ValueTask DisposeAsync() => _campaign.DisposeAsync();

    [Fact]
    public async Task Each_thing_that_can_become_of_an_address_is_told_where_the_content_writes_it()
    {
        _campaign.Hosts
            .Add("good.example", request => Truthful(request, "/page"))
            .Add("gone.example", _ => LocalHosts.Status(410))
            .Add("moved.example", request => request.Path == "/page" ? LocalHosts.Redirect(308, "/new") : Truthful(request, "/new"))
            .Add("redirected.example", request => request.Path == "/page" ? LocalHosts.Redirect(302, "/today") : Truthful(request, "/today"))
            .Add("loop.example", request => LocalHosts.Redirect(301, request.Path == "/page" ? "/other" : "/page"))
            .Add("wrong.example", _ => LocalHosts.Page("x"))
            .Add("leads.example", _ => LocalHosts.Redirect(301, "http://sub.banned.example/page"))
            .Add("sub.banned.example", _ => LocalHosts.Page("x"))
            .Add("closed.example", _ => LocalHosts.Status(403))
            .Add("soft.example", _ => LocalHosts.Page("Nothing is here."));
        _campaign.Linking(
            "http://good.example/page#part", "http://gone.example/page", "http://moved.example/page", "http://redirected.example/page", "http://loop.example/page", "http://no-such.example/page",
            "https://wrong.example/page", "http://leads.example/page", "http://closed.example/page", "http://soft.example/page", "http://banned.example/page label: banned");

        var run = await _campaign.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("good.example", run.Output, StringComparison.Ordinal);
        AssertTold(run, "gone.example", "sources.yml:9:8", "error link-gone", "answers 410", "https://web.archive.org/web/*/http://gone.example/page");
        AssertTold(run, "moved.example", "sources.yml:14:8", "warning link-moved", "has moved to http://moved.example/new");
        AssertTold(run, "redirected.example", "sources.yml:19:8", "warning link-redirected", "to http://redirected.example/today for now");
        AssertTold(run, "loop.example", "sources.yml:24:8", "error link-loop", "without end");
        AssertTold(run, "no-such.example", "sources.yml:29:8", "error link-dead-host", "does not know");
        AssertTold(run, "wrong.example", "sources.yml:34:8", "error link-certificate", "certificate");
        AssertTold(run, "leads.example", "sources.yml:39:8", "error link-labelled", "http://sub.banned.example/page, whose host carries the label “banned”");
        AssertTold(run, "closed.example", "sources.yml:44:8", "warning link-unanswered", "answers 403 to a program");
        AssertTold(run, "soft.example", "sources.yml:49:8", "warning link-soft-gone", "that was never there");
        AssertTold(run, "banned.example/page", null, "error link-labelled");
        AssertTold(run, "“banned.example”", "sources.yml:54:8", "warning link-unasked", "links --ask banned.example");
        Assert.EndsWith("addresses: 1 good, 1 moved, 1 redirected, 1 gone, 1 perhaps gone, 1 in a circle, 1 of dead hosts, 1 without a valid certificate, 1 led to a label, 1 unanswered, 1 not asked\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_campaign.Hosts.Asked, asked => asked.Contains("banned.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_with_a_label_is_asked_only_when_named_after_a_warning_and_one_to_be_followed_as_any_other()
    {
        _campaign.Hosts.Add("banned.example", request => Truthful(request, "/page")).Add("careful.example", request => Truthful(request, "/page"));
        _campaign.Linking("http://banned.example/page label: banned", "http://careful.example/page label: careful");

        var usual = await _campaign.RunAsync();
        Assert.DoesNotContain(_campaign.Hosts.Asked, asked => asked.Contains("banned.example", StringComparison.Ordinal));
        Assert.Contains("HEAD careful.example/page", _campaign.Hosts.Asked);
        Assert.Contains("1 good, 1 not asked", usual.Output, StringComparison.Ordinal);

        var named = await _campaign.RunAsync("--ask", "banned.example");
        Assert.Contains("warning: “banned.example” carries the label “banned”; it is asked because you named it", named.Error, StringComparison.Ordinal);
        Assert.Contains("HEAD banned.example/page", _campaign.Hosts.Asked);
        Assert.EndsWith("addresses: 2 good\n", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_for_help_is_not_asked()
    {
        _campaign.Hosts.Add("help.example", _ => LocalHosts.Page("x"));
        _campaign.Write("content/organisations/line.en.md", """
            ---
            title: The line
            summary: It answers.
            status: open
            url: https://help.example/
            warning: Take care.
            help:
              languages: [en]
              channel: telephone
              leaves: A call.
            checked: {on: 2026-11-12, how: called, source: The line by telephone}
            ---
            Words.
            """);

        var run = await _campaign.Linking("http://www.help.example/about").RunAsync();

        Assert.Contains("“help.example” belongs to a line for help and was not asked", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_campaign.Hosts.Asked, asked => asked.Contains("help.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_content_has_an_archived_copy_it_is_offered()
    {
        _campaign.Hosts.Add("gone.example", _ => LocalHosts.NotFound);

        var run = await _campaign.Linking("http://gone.example/page archive: https://archive.example/2026/page").RunAsync();

        AssertTold(run, "gone.example", null, "error link-gone", "(the archived copy: https://archive.example/2026/page)");
    }

    [Fact]
    public async Task What_was_asked_lately_is_not_asked_again_and_what_was_silent_after_a_day()
    {
        var isAway = true;
        _campaign.Hosts.Add("good.example", request => Truthful(request, "/page")).Add("away.example", request => isAway ? LocalHosts.Status(500) : Truthful(request, "/page"));
        _campaign.Linking("http://good.example/page", "http://away.example/page");
        Assert.Contains("1 good, 1 unanswered", (await _campaign.RunAsync()).Output, StringComparison.Ordinal);
        var asked = _campaign.Hosts.Asked.Count();

        Assert.Contains("1 good, 1 unanswered", (await _campaign.RunAsync()).Output, StringComparison.Ordinal);
        Assert.Equal(asked, _campaign.Hosts.Asked.Count());

        isAway = false;
        _campaign.Time.Advance(TimeSpan.FromDays(2));
        Assert.EndsWith("addresses: 2 good\n", (await _campaign.RunAsync()).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_campaign.Hosts.Asked.Skip(asked), one => one.Contains("good.example", StringComparison.Ordinal));

        _campaign.Time.Advance(TimeSpan.FromDays(6));
        await _campaign.RunAsync();
        Assert.Contains(_campaign.Hosts.Asked.Skip(asked), one => one.Contains("good.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_found_before_a_stop_is_kept()
    {
        using var stop = new CancellationTokenSource();
        _campaign.Hosts.Add("good.example", request => Truthful(request, "/page")).AddRaw("slow.example", async request =>
        {
            await stop.CancelAsync();
            await request.HangAsync();
        });
        _campaign.Limits = _campaign.Limits with { Hosts = 1 };

        var run = await _campaign.Linking("http://good.example/page", "http://slow.example/page").RunAsync(stop.Token);

        Assert.Equal((130, "error: stopped; what was asked until then is kept\n"), (run.ExitCode, run.Error));
        Assert.Contains("http://good.example/page", await File.ReadAllTextAsync(_campaign.Cache), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused_and_left_alone()
    {
        _campaign.Write("links.json", "{\"my\": \"notes\"}");

        var run = await _campaign.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is not a file of links; remove it, or name another", run.Error, StringComparison.Ordinal);
        Assert.Equal("{\"my\": \"notes\"}", await File.ReadAllTextAsync(_campaign.Cache));
    }

    [Theory]
    [InlineData("is not a host", "--ask", "https://x.example/")]
    [InlineData("--days is a number from 0 to 365", "--days", "-1")]
    [InlineData("no address of the campaign is at “other.example”", "--ask", "other.example")]
    public async Task A_wrong_option_is_told(string words, params string[] options)
    {
        var run = await CommandRun.OfAsync(["links", "--content", _campaign.Content, "--links", _campaign.Cache, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_the_formats_of_check()
    {
        _campaign.Hosts.Add("gone.example", _ => LocalHosts.NotFound);
        _campaign.Linking("http://gone.example/page");

        Assert.Contains("\"code\": \"link-gone\"", (await _campaign.RunAsync("--format", "json")).Output, StringComparison.Ordinal);
        Assert.Contains("\"ruleId\": \"link-gone\"", (await _campaign.RunAsync("--format", "sarif")).Output, StringComparison.Ordinal);
        Assert.StartsWith("::error file=", (await _campaign.RunAsync("--format", "github")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Due_shows_what_is_broken_beside_what_it_is_of_and_the_rest_below()
    {
        _campaign.Hosts.Add("office.example", _ => LocalHosts.NotFound).Add("gone.example", _ => LocalHosts.NotFound);
        _campaign.Write("content/hashtags/tide.en.md", "---\ntitle: Tide\nsummary: A tag.\ntag: \"#Tide\"\nplatform: any\nstatus: open\nadvice: Use it.\nchecked: {on: 2026-11-29, how: live-page, source: \"https://office.example/page\"}\n---\n");
        _campaign.Linking("http://gone.example/page");
        await _campaign.RunAsync();

        var due = await CommandRun.OfAsync("due", "--content", _campaign.Content, "--links", _campaign.Cache);

        Assert.Equal((0, ""), (due.ExitCode, due.Error));
        Assert.Contains("hashtags/tide.en.md:8: hashtags/tide: checked 2026-11-29\n    https://office.example/page\n    broken: “https://office.example/page” has no secure connection", due.Output, StringComparison.Ordinal);
        Assert.Contains("sources.yml:4: broken: “http://gone.example/page” answers 404", due.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 broken links elsewhere", due.Output, StringComparison.Ordinal);
    }

    /// <summary>A host that has one page, and says so of all others.</summary>
    internal static string Truthful(HostRequest request, string page) => request.Path == page ? LocalHosts.Page("A page.") : LocalHosts.NotFound;

    private static void AssertTold(CommandRun run, string address, string? place, string code, params string[] words)
    {
        var line = Assert.Single(run.Output.Split('\n'), one => one.Contains(address, StringComparison.Ordinal) && one.Contains($" {code}: ", StringComparison.Ordinal));
        Assert.StartsWith(place ?? "", line, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
    }
}
