using CampaignSite.BrowserTests.Support;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests;

/// <summary>A browser whose owner has blocked all cookies: a press must not seem to work, with script and without.</summary>
[Collection(BrowserRuns.Name)]
public sealed class CookiesBlockedTests(Chromium chromium, CookiesBlockedTests.OwnSite own) : IClassFixture<CookiesBlockedTests.OwnSite>
{
    private const string Action = "/actions/call-the-russian-embassy";

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [ClassData(typeof(ScriptModes))]
    public async Task A_press_is_answered_with_what_happened_and_nothing_is_stored(string prefix, bool script)
    {
        var site = own.Site;
        var campaign = site.Services.GetRequiredService<CampaignProvider>().Current;
        var words = campaign.WordsIn(campaign.Languages.SingleOrDefault(language => $"/{language.Tag}" == prefix) ?? campaign.BaseLanguage);
        using var folder = new TemporaryFolder();
        folder.Write("profile/Default/Preferences", """{"profile":{"default_content_setting_values":{"cookies":2}}}""");
        await using var context = await chromium.ProfileAsync(folder.At("profile"), script);
        var page = context.Pages[0];
        await page.GotoAsync(new Uri(site.Address, prefix + Action).ToString());

        for (var press = 0; press < 2; press++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = words.MarkDone, Exact = true }).ClickAsync();

            await Assertions.Expect(page.Locator("main [role=alert]")).ToHaveTextAsync(words.MarkNotKept);
        }

        Assert.Equal(script ? prefix + Action : $"{prefix}{Action}/mark?cookie=sent", new Uri(page.Url).PathAndQuery);
        Assert.Equal(0, Browser.RowsOf(site));
        Assert.Equal(0, Browser.TotalOf(site, "call-the-russian-embassy"));
        Assert.Empty(await context.CookiesAsync());
    }

    /// <summary>The shipped campaign with a store that no other test writes to.</summary>
    public sealed class OwnSite : IAsyncLifetime
    {
        public RunningSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await Chromium.SiteAsync(Repository.PathOf("content"));

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
