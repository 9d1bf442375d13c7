using System.Text.Json;
using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests.Accessibility;

/// <summary>What the browser tells a screen reader about controls: names that differ, a label once, and nothing wrong before someone tried (WCAG 4.1.2, 3.3.1).</summary>
[Collection(BrowserWalks.Name)]
public sealed class SpokenControlsTests(Chromium chromium)
{
    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/suggest", "#text")]
    [InlineData("/ru/search", "#q")]
    [InlineData("/countries", "#country")]
    [InlineData("/ru/letters/to-the-embassy", "#country")]
    public async Task A_field_is_called_wrong_when_it_was_sent_empty_and_no_longer_when_it_is_filled_in(string path, string field)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        await visit.OpenAsync(path);
        Assert.Empty(await InvalidAsync(visit));

        await visit.Page.Locator($"form:has({field}) button").ClickAsync();
        Assert.Single(await InvalidAsync(visit));

        if (field == "#country")
        {
            await visit.Page.Locator(field).SelectOptionAsync("ie");
        }
        else
        {
            await visit.Page.Locator(field).FillAsync("a word");
        }

        Assert.Empty(await InvalidAsync(visit));
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/embassies")]
    [InlineData("/ru/countries/gb")]
    [InlineData("/share")]
    public async Task Buttons_that_the_script_makes_each_have_a_name_of_their_own_that_begins_with_what_is_seen(string path)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        await visit.OpenAsync(path);

        var buttons = await visit.Page.Locator("main [data-copy] > button").EvaluateAllAsync<string[][]>("all => all.map(button => [button.textContent, button.getAttribute('aria-label')])");

        Assert.True(buttons.Length > 3, $"{buttons.Length} buttons");
        Assert.Equal(buttons.Length, buttons.Select(button => button[1]).Distinct().Count());
        Assert.All(buttons, button => Assert.StartsWith($"{button[0]}: ", button[1], StringComparison.Ordinal));
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    public async Task A_point_of_a_letter_is_named_by_its_label_alone(string prefix)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        await visit.OpenAsync($"{prefix}/letters/to-the-embassy");

        var boxes = await visit.Page.Locator(".points input").EvaluateAllAsync<string[]>("""
            all => all.map(box => box.labels.length !== 1 || box.getAttribute('aria-label') || box.getAttribute('aria-labelledby') ? 'named twice'
              : box.labels[0].innerText.trim() === box.closest('li').innerText.trim() ? '' : 'words beside its label')
            """);

        Assert.True(boxes.Length > 2, $"{boxes.Length} points");
        Assert.All(boxes, fault => Assert.Equal("", fault));
    }

    // As the browser hands it on, which is not what the markup says.
    private static async Task<IReadOnlyList<string>> InvalidAsync(Visit visit)
    {
        var devTools = await visit.Context.NewCDPSessionAsync(visit.Page);
        var tree = await devTools.SendAsync("Accessibility.getFullAXTree");
        await devTools.DetachAsync();
        return [.. tree!.Value.GetProperty("nodes").EnumerateArray().Where(IsInvalid).Select(node => node.GetProperty("role").GetProperty("value").GetString()!)];
    }

    private static bool IsInvalid(JsonElement node) => node.TryGetProperty("properties", out var properties) && properties.EnumerateArray()
        .Any(property => property.GetProperty("name").GetString() == "invalid" && property.GetProperty("value").GetProperty("value").ToString() == "true");
}
