using System.Text.RegularExpressions;
using CampaignSite.BrowserTests.Support;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests;

/// <summary>NetSurf, Dillo and Opera Mini know no custom properties: each declaration with <c>var()</c> is not there for them.</summary>
[Collection(BrowserWalks.Name)]
public sealed partial class WithoutCustomPropertiesTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task N13_the_way_out_has_its_colours_and_headings_are_larger_than_text(ColorScheme scheme)
    {
        var sheet = Repository.Read("src/CampaignSite/wwwroot/css/site.css");
        var poor = Declaration().Replace(sheet, "");
        Assert.True(poor.Length < sheet.Length && !poor.Contains("var(", StringComparison.Ordinal));
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped, scheme: scheme);
        await visit.Page.RouteAsync("**/css/site.*", route =>
            route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/css", Body = poor }));

        await visit.OpenAsync("/");

        var colours = await visit.Page.EvaluateAsync<string>("""
            (({ color, backgroundColor }) => `${color} on ${backgroundColor}`)(getComputedStyle(document.getElementById('leave')))
            """);
        Assert.Equal("rgb(255, 255, 255) on rgb(18, 48, 60)", colours);
        Assert.InRange(await visit.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)"), 24, 64);
    }

    [GeneratedRegex(@"[-a-z]+:[^;{}]*var\([^;{}]*;", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
