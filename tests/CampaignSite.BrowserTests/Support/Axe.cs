using Deque.AxeCore.Commons;

namespace CampaignSite.BrowserTests.Support;

/// <summary>axe-core run within the page itself: what the usual wrapper adds (every frame, every pass, a page of its own for the results) costs three times as much.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // WCAG 2.2, A and AA, as far as a machine can see, and what axe calls good practice: landmarks, the order of headings.
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // The way out and the way to the text come before all landmarks, so that Tab meets them first.
    private const string Run = """
        async ({ tags, rules, colours }) => {
          const options = {
            runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
            rules: { 'color-contrast': { enabled: colours } }, resultTypes: ['violations'], elementRef: true, ancestry: false, xpath: false, preload: false,
          };
          const result = await axe.run(document, options);
          return result.violations.flatMap(rule => rule.nodes
            .filter(node => !(rule.id === 'region' && node.element.matches('#leave, .skip')))
            .slice(0, 3).map(node => `${rule.id}: ${node.html.slice(0, 200)}`));
        }
        """;

    // axe does not look at what is folded away.
    private const string Unfold = "document.querySelectorAll('details:not([open])').forEach(details => { details.open = true; details.dataset.unfolded = ''; })";
    private const string Fold = "document.querySelectorAll('[data-unfolded]').forEach(details => { details.open = false; delete details.dataset.unfolded; })";

    public static readonly PageQuestion Question = new(320, 740, async page => await FaultsAsync(page));

    /// <summary>All rules by day with everything unfolded, and the colours again in the dark (1.4.3), where nothing else differs.</summary>
    /// <remarks>
    /// Colours are judged in English and in Arabic, of which the one campaign or the other has every element there is: they take as long as all other rules
    /// together, and Russian words have the same.
    /// </remarks>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.EvaluateAsync(Script);
        await page.EvaluateAsync(Sheets.Whole);
        await page.EvaluateAsync(Unfold);

        // Wherever one has scrolled to, the way out lies over something; at the top it lies over nothing.
        await page.EvaluateAsync("scrollTo(0, 0)");
        var colours = await page.EvaluateAsync<string>("document.documentElement.lang") != "ru";
        var faults = await RunAsync(page, new { tags = Standards, colours });
        if (colours)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            faults = [.. faults, .. (await RunAsync(page, new { rules = new[] { "color-contrast" }, colours })).Select(fault => $"dark {fault}")];
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        }

        await page.EvaluateAsync(Fold);
        await page.EvaluateAsync(Sheets.None);
        return faults;
    }

    private static Task<string[]> RunAsync(IPage page, object asked) => page.EvaluateAsync<string[]>(Run, asked);
}
