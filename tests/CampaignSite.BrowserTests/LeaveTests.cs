using System.Net;
using System.Net.Sockets;
using CampaignSite.BrowserTests.Support;
using CampaignSite.Reloading;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests;

/// <summary>N13: the way out, on every kind of page, with script and without.</summary>
[Collection(BrowserRuns.Name)]
public sealed class LeaveTests(Chromium chromium)
{
    private const string Elsewhere = "<!doctype html><title>Elsewhere</title><p>A harmless page.";

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/", true)]
    [InlineData("/", false)]
    [InlineData("/ru/briefing", true)]
    [InlineData("/ru/briefing", false)]
    [InlineData("/no-such-page", false)]
    [InlineData("/notes", true)]
    [InlineData("/notes/safety", false)]
    [InlineData("/ru/notes/help", true)]
    [InlineData("/notes/no-such-page", false)]
    public async Task N13_the_link_leads_away_and_says_nothing_of_where_one_was(string path, bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script);
        var exit = ExitOf(path);
        await AnswerElsewhereAsync(visit.Page, exit);
        await OpenAsync(visit, path);

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync(exit);

        Assert.Equal("Elsewhere", await visit.Page.TitleAsync());
        var left = visit.Requests.Single(request => request.Url == exit);
        Assert.False((await left.AllHeadersAsync()).ContainsKey("referer"));
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/briefing")]
    [InlineData("/ru")]
    [InlineData("/ru/actions/read-the-briefing")]
    [InlineData("/no-such-page")]
    public async Task N13_with_script_the_text_is_gone_at_once_even_when_the_other_site_never_answers(string path)
    {
        // A host that takes the connection and stays silent.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        await OpenAsync(visit, path);
        await visit.Page.EvaluateAsync($"document.getElementById('leave').href = 'http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/'");

        // Looked at within the page: from outside, a page that waits for another answers no question.
        var took = await visit.Page.EvaluateAsync<double>("""
            () => new Promise(done => {
              const begun = performance.now();
              document.getElementById('leave').click();
              const gone = () => document.title === '…' && document.body.textContent === '';
              const look = () => gone() || performance.now() - begun > 5000 ? done(performance.now() - begun) : setTimeout(look, 5);
              look();
            })
            """);

        Assert.InRange(took, 0, 100);
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task N13_with_script_it_works_while_the_rest_of_the_page_is_still_on_its_way()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var line = await HalfPage.StartAsync(chromium.Shipped, "/briefing");
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        await visit.Page.GotoAsync(line.Address.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await visit.Page.WaitForFunctionAsync("performance.getEntriesByType('resource').some(file => file.name.includes('/js/leave.'))");

        await visit.Page.EvaluateAsync($$"""
            () => {
              const leave = document.getElementById('leave');
              leave.href = 'http://127.0.0.1:{{((IPEndPoint)silent.LocalEndpoint).Port}}/';
              setTimeout(() => leave.click());
            }
            """);

        // What is still to come would appear there again.
        await line.HungUp.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task N13_back_does_not_show_the_page_that_was_left()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var exit = ExitOf("/briefing");
        await AnswerElsewhereAsync(visit.Page, exit);
        await visit.Page.GotoAsync("about:blank");
        await visit.OpenAsync("/briefing");
        await visit.Page.Locator("#leave").ClickAsync();
        await visit.ArriveAsync(exit);

        await visit.Page.GoBackAsync();

        Assert.Equal("about:blank", visit.Page.Url);
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task A_quiet_page_is_asked_for_again_when_somebody_goes_back_to_it()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var exit = ExitOf("/notes/safety");
        await AnswerElsewhereAsync(visit.Page, exit);
        await visit.OpenAsync("/notes/safety");
        await visit.Page.Locator("#leave").ClickAsync();
        await visit.ArriveAsync(exit);

        await visit.Page.GoBackAsync();

        Assert.Equal(2, visit.Requests.Count(request => new Uri(request.Url).AbsolutePath == "/notes/safety"));
    }

    private string ExitOf(string path)
    {
        var campaign = chromium.Shipped.Services.GetRequiredService<CampaignProvider>().Current;
        var russian = campaign.Languages.Single(language => language.Tag == "ru");
        return campaign.Exit.In(path.StartsWith("/ru", StringComparison.Ordinal) ? russian : campaign.BaseLanguage);
    }

    private static Task OpenAsync(Visit visit, string path) => visit.OpenAsync(path, path.EndsWith("no-such-page", StringComparison.Ordinal) ? 404 : 200);

    private static Task AnswerElsewhereAsync(IPage page, string exit) =>
        page.RouteAsync(exit, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = Elsewhere }));
}
