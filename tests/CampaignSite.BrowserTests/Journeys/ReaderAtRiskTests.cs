using System.Diagnostics;
using CampaignSite.BrowserTests.Support;
using CampaignSite.Content;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests.Journeys;

/// <summary>Someone on an old phone, on a slow line, without script: reads, leaves, and keeps a copy for when there is no line at all.</summary>
[Collection(BrowserRuns.Name)]
public sealed class ReaderAtRiskTests(Chromium chromium)
{
    // A line of the second generation, and how long someone in a hurry waits on it for a page.
    private const int Kilobits = 250;
    private const int Latency = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private Campaign Campaign => chromium.Shipped.Services.GetRequiredService<CampaignProvider>().Current;

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/ru", "ru", ColorScheme.Dark)]
    [InlineData("", "en", ColorScheme.Light)]
    public async Task Safety_and_help_are_read_in_seconds_and_leaving_leaves_nothing(string prefix, string language, ColorScheme scheme)
    {
        await using var visit = await BeginAsync(scheme);
        var exit = Campaign.Exit.In(Campaign.Languages.Single(one => one.Tag == language));
        await visit.Page.RouteAsync(exit, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<title>Elsewhere</title>" }));
        var quiet = prefix + Campaign.Quiet.Address;

        await WithinPatienceAsync(() => visit.OpenAsync(quiet));
        foreach (var page in new[] { $"{quiet}/safety", prefix + Campaign.Quiet.Help })
        {
            await WithinPatienceAsync(async () =>
            {
                await visit.PressAsync(visit.Page.Locator($"#main a[href='{page}']"));
                await visit.ArriveAsync(page);
            });
            Assert.Equal(Campaign.Quiet.Title.In(Campaign.Languages.Single(one => one.Tag == language)), await visit.Page.TitleAsync());
            Assert.Null(await LeaveControl.FaultAsync(visit.Page));
            await visit.PressAsync(visit.Page.Locator($"header a[href='{quiet}']").First);
            await visit.ArriveAsync(quiet, quiet);
        }

        await visit.PressAsync(visit.Page.Locator("#leave"));
        await visit.ArriveAsync(exit);

        Assert.Empty(await visit.Context.CookiesAsync());
        Assert.Equal("""{"cookies":[],"origins":[]}""", await visit.Context.StorageStateAsync(new BrowserContextStorageStateOptions { IndexedDB = true }));
        Assert.All(visit.Requests.Where(request => request.Url != exit), request =>
        {
            Assert.Equal("GET", request.Method);
            Assert.Equal(chromium.Shipped.Address.Authority, new Uri(request.Url).Authority);
        });
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/ru", "ru", ColorScheme.Light)]
    [InlineData("", "en", ColorScheme.Dark)]
    public async Task A_copy_taken_over_the_slow_line_is_whole_and_read_without_any(string prefix, string language, ColorScheme scheme)
    {
        using var folder = new TemporaryFolder();
        await using var visit = await BeginAsync(scheme);
        await visit.OpenAsync(prefix + "/copy");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.PressAsync(visit.Page.Locator($"#main a[download$='{language}.html']")));
        var file = folder.At(download.SuggestedFilename);
        await download.SaveAsAsync(file);
        await visit.Context.SetOfflineAsync(true);
        var before = visit.Requests.Count;
        await visit.Page.GotoAsync(new Uri(file).AbsoluteUri);

        // What the quiet pages say about safety is in it, and its own contents lead there.
        var safety = Campaign.Texts.Single(text => text.Address == $"{Campaign.Quiet.Address}/safety").Translations.In(Campaign.Languages.Single(one => one.Tag == language));
        Assert.Equal(await chromium.Shipped.Client.GetByteArrayAsync($"/copy/guide.{language}.html"), await File.ReadAllBytesAsync(file));
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = safety.Title, Exact = true }).First);
        await Assertions.Expect(visit.Page.Locator(":target")).ToContainTextAsync(safety.Title);
        Assert.All(visit.Requests.Skip(before), request => Assert.StartsWith("file:", request.Url, StringComparison.Ordinal));
        Assert.Empty(await visit.Context.CookiesAsync());
    }

    private async Task<Visit> BeginAsync(ColorScheme scheme)
    {
        var visit = await Visit.BeginAsync(chromium, chromium.Shipped, script: false, width: 320, scheme: scheme, height: 568);
        await visit.SlowDownAsync(Kilobits, Latency);
        return visit;
    }

    private static async Task WithinPatienceAsync(Func<Task> step)
    {
        var watch = Stopwatch.StartNew();
        await step();
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(Latency), Patience);
    }
}
