using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>The head of every page between the width of a small phone and that of a tablet: two rows, and words that stay whole.</summary>
[Collection(BrowserWalks.Name)]
public sealed class HeaderTests(Chromium chromium)
{
    private static readonly int[] Widths = [320, 360, 375, 390, 412, 430, 480, 600, 735, 768];

    // A campaign's own fonts differ by device; these are the system's, a wide, a narrow one and one with serifs.
    private static readonly string[] Fonts = ["system-ui", "DejaVu Sans", "DejaVu Sans Condensed", "DejaVu Serif"];

    private const string SetFont = """
        font => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`* { font-family: "${font}", ${font} !important }`);
          document.adoptedStyleSheets = [sheet];
        }
        """;

    // 46 px a row, and a second line of the quiet link below 46rem; above, the menu lies open and may take two rows.
    private const string Faults = """
        () => {
          const faults = [], header = document.querySelector('header'), height = header.getBoundingClientRect().height;
          if (height > (innerWidth < 736 ? 125 : 150)) faults.push(`${height} px high`);
          const range = document.createRange(), quiet = header.querySelector(':scope > p:not(.name) a'), words = quiet.firstChild;
          for (const word of words.data.matchAll(/[^\s\u00a0]+/g)) {
            range.setStart(words, word.index);
            range.setEnd(words, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) faults.push(`“${word[0]}” is broken`);
          }
          range.selectNodeContents(words);
          const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
          if (lines > 2) faults.push(`“${words.data}” takes ${lines} lines`);
          const boxes = [...header.querySelectorAll('a, summary')].filter(part => part.checkVisibility() && part.getClientRects().length)
            .map(part => { range.selectNodeContents(part); return [part.textContent.trim(), range.getBoundingClientRect()]; });
          for (const [i, [name, box]] of boxes.entries()) {
            if (box.left < 0 || box.right > innerWidth) faults.push(`“${name}” is cut`);
            for (const [other, over] of boxes.slice(i + 1)) {
              const wide = Math.min(box.right, over.right) - Math.max(box.left, over.left);
              const high = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
              if (wide > 1 && high > 1) faults.push(`“${other}” lies over “${name}”`);
            }
          }
          return faults;
        }
        """;

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("shipped", "/")]
    [InlineData("shipped", "/ru")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task It_takes_two_rows_and_breaks_no_word_at_any_width_of_a_phone_in_any_font(string campaign, string path)
    {
        await using var visit = await Visit.BeginAsync(chromium, campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite);
        await visit.OpenAsync(path);
        var faults = new List<string>();
        foreach (var font in Fonts)
        {
            await visit.Page.EvaluateAsync(SetFont, font);
            foreach (var width in Widths)
            {
                await visit.Page.SetViewportSizeAsync(width, 640);
                faults.AddRange((await visit.Page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{fault} (at {width} in {font})"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
