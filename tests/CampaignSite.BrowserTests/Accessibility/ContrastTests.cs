using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests.Accessibility;

/// <summary>WCAG 1.4.6, which is AAA: body text is seven times as light or dark as what lies behind it.</summary>
[Collection(BrowserWalks.Name)]
public sealed class ContrastTests(PageWalks walks)
{
    // Text of paragraphs, lists and tables with the links in it; large text needs 4.5 and is what headings are. Buttons are AA, which axe judges.
    private const string Script = """
        () => {
          const parse = colour => { const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number); return { r, g, b, a }; };
          const light = ({ r, g, b }) => [r, g, b].map(part => part / 255).map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
            .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], 0);
          const behind = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = parse(getComputedStyle(at).backgroundColor);
              if (colour.a === 1) return colour;
              if (colour.a > 0) throw new Error(`half a background: ${at.localName}`);
            }
            return parse(getComputedStyle(document.documentElement).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)');
          };
          const faults = new Set();
          const words = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (words.nextNode()) {
            const element = words.currentNode.parentElement;
            if (!words.currentNode.textContent.trim() || !element.closest('p, li, dt, dd, td, th, blockquote, address') || element.closest('button, .act, svg, option')) continue;
            if (!element.checkVisibility()) continue;
            const style = getComputedStyle(element), size = parseFloat(style.fontSize);
            const [a, b] = [light(parse(style.color)), light(behind(element))].sort((x, y) => y - x);
            const ratio = (a + .05) / (b + .05);
            const least = size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 4.5 : 7;
            if (ratio < least) faults.add(`${element.closest('[class]')?.className ?? ''} ${element.localName} ${style.color}: ${ratio.toFixed(2)} “${words.currentNode.textContent.trim().slice(0, 20)}”`);
          }
          return [...faults];
        }
        """;

    internal static readonly PageQuestion Faint = new(360, 740, async page =>
    {
        var faults = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            faults.AddRange((await page.EvaluateAsync<string[]>(Script)).Select(fault => $"{scheme}: {fault}"));
        }

        return faults;
    });

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    [InlineData("/ar")]
    public async Task Body_text_has_seven_to_one_in_light_and_in_dark(string prefix) => (await walks.GetAsync(prefix)).FoundNothing(Faint);
}
