using CampaignSite.BrowserTests.Support;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests;

/// <summary>Pictures of the pages people see first, for eyes: written where <c>SCREENSHOTS</c> is set, and looked at in any case.</summary>
[Collection(BrowserWalks.Name)]
public sealed class ScreenshotTests(Chromium chromium)
{
    private static readonly bool AreKept = Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 };

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/ru", 320, ColorScheme.Dark)]
    [InlineData("", 768, ColorScheme.Light)]
    [InlineData("/ru", 1280, ColorScheme.Dark)]
    public async Task No_page_is_blank_or_wider_than_its_window(string prefix, int width, ColorScheme scheme)
    {
        var faults = new List<string>();
        foreach (var (language, colours) in AreKept ? Everything() : [(prefix, scheme)])
        {
            await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, width: width, scheme: colours);
            foreach (var (kind, path) in Kinds())
            {
                await visit.OpenAsync(path == "/" && language.Length > 0 ? language : language + path);
                var file = AreKept ? FileOf(kind, width, colours, language) : null;
                var picture = await visit.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = AreKept, Path = file });

                // Words are ink: a page of text has some, and is not made of it.
                var ink = await Picture.InkAsync(visit.Page, picture);
                var wrong = (ink is < .01 or > .5 ? [$"ink {ink:0.000}"] : Array.Empty<string>()).Concat(await Width.FaultsAsync(visit.Page));
                faults.AddRange(wrong.Select(fault => $"{language}{path}: {fault}"));
            }
        }

        Assert.Equal([], faults);
    }

    private static IEnumerable<(string Language, ColorScheme Colours)> Everything() =>
        from language in new[] { string.Empty, "/ru" }
        from colours in new[] { ColorScheme.Light, ColorScheme.Dark }
        select (language, colours);

    private IEnumerable<(string Kind, string Path)> Kinds()
    {
        var campaign = chromium.Shipped.Services.GetRequiredService<CampaignProvider>().Current;
        return
        [
            ("home", "/"), ("briefing", "/briefing"), ("timeline", "/timeline"), ("actions", "/actions"), ("action", PageAddresses.Action(campaign.Actions[0].Slug)),
            ("country", "/countries/ie"), ("embassies", "/embassies"), ("letter", $"{PageAddresses.Letter(campaign.Letters[0].Slug)}?country=ie"),
            ("plan", "/plan?minutes=20&country=ie"), ("share", "/share"), ("search", "/search?q=embassy"), ("quiet", campaign.Quiet.Help),
        ];
    }

    private static string FileOf(string kind, int width, ColorScheme scheme, string prefix) => Repository.PathOf(
        "artifacts", "screenshots", $"{kind}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}-{(prefix.Length == 0 ? "en" : prefix[1..])}.png");
}
