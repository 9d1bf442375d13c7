using CampaignSite.BrowserTests.Support;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests;

/// <summary>The copy as a file on a disk, with no network at all.</summary>
[Collection(BrowserRuns.Name)]
public sealed class GuideFileTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("shipped", "en")]
    [InlineData("shipped", "ru")]
    [InlineData("Saltmarsh", "ar")]
    public async Task A_saved_copy_opens_without_a_network_asks_for_nothing_and_every_place_in_it_can_be_reached(string campaign, string language)
    {
        await using var opened = await OpenAsync(campaign, language);
        var page = opened.Visit.Page;

        var places = await page.EvaluateAsync<string[][]>("""
            () => [...new Set([...document.querySelectorAll('a')].map(a => a.getAttribute('href')))].map(anchor => {
              location.hash = anchor;
              return [anchor, document.querySelector(':target')?.id ?? ''];
            })
            """);
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.Equal(place[0], $"#{place[1]}"));

        Assert.Equal([], await Width.FaultsAsync(page));
        Assert.Equal([opened.Address], opened.Visit.Requests.Select(request => request.Url.Split('#')[0]).Distinct());
        Assert.Empty(opened.Visit.Errors);

        // The file's own policy lets its style in: without it the text would run over the whole screen.
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main')).maxWidth"));
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("shipped", "en")]
    [InlineData("shipped", "ru")]
    [InlineData("Saltmarsh", "ar")]
    public async Task A_saved_copy_breaks_no_rule_of_WCAG_AA_by_day_or_in_the_dark(string campaign, string language)
    {
        await using var opened = await OpenAsync(campaign, language);

        Assert.Equal([], await Axe.FaultsAsync(opened.Visit.Page));
    }

    private async Task<Opened> OpenAsync(string campaign, string language)
    {
        var site = campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite;
        var folder = new TemporaryFolder();
        var file = folder.At($"notes-{language}.html");
        await File.WriteAllBytesAsync(file, await site.Client.GetByteArrayAsync($"/copy/guide.{language}.html"));
        var visit = await Visit.BeginAsync(chromium, site, width: 320);
        await visit.Context.SetOfflineAsync(true);
        var address = new Uri(file).AbsoluteUri;
        await visit.Page.GotoAsync(address);
        return new Opened(visit, folder, address);
    }

    private sealed record Opened(Visit Visit, TemporaryFolder Folder, string Address) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Visit.DisposeAsync();
            Folder.Dispose();
        }
    }
}
