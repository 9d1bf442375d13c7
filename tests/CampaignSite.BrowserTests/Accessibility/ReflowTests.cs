using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests.Accessibility;

/// <summary>WCAG 1.4.10 and 1.4.12: at 400 % nothing is missing that is there at 100 %, and text takes more room without being cut.</summary>
[Collection(BrowserWalks.Name)]
public sealed class ReflowTests(PageWalks walks)
{
    // On a wide screen the contents need no handle: the style writes the same word as their title.
    private const string Text = """
        () => {
          const handle = document.querySelector('.contents > summary');
          if (handle) handle.hidden = true;
          const text = document.querySelector('main').innerText.replace(/\s+/g, ' ').trim();
          if (handle) handle.hidden = false;
          return text;
        }
        """;

    // As a reader's own style would do it: made by script, because the policy of the site lets no other style in.
    private const string MoreRoom = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }
        """;

    // A table may be wider than the window, in a box of its own that scrolls; what is hidden from eyes on purpose has no size to lose.
    private const string Cut = """
        () => {
          const faults = [];
          for (const element of document.querySelectorAll('body *')) {
            const style = getComputedStyle(element);
            if (style.clip !== 'auto' || element.closest('svg, .skip, [hidden], select') || !element.clientWidth) continue;
            const clips = /hidden|clip/.test(style.overflow) && element.localName !== 'svg';
            const wide = element.scrollWidth - element.clientWidth, high = element.scrollHeight - element.clientHeight;
            const pressed = ['button', 'summary'].includes(element.localName) || element.classList.contains('act');
            if ((clips || pressed) && (wide > 1 || clips && high > 1)) faults.push(`${element.localName}.${element.className} is cut: “${element.textContent.trim().slice(0, 30)}”`);
          }
          return faults;
        }
        """;

    internal static readonly PageQuestion Lost = new(1280, 1024, async page =>
    {
        await page.EvaluateAsync(Sheets.Whole);
        var whole = await page.EvaluateAsync<string>(Text);

        // What zooming to 400 % does to a window of 1280 by 1024: a quarter of the page's pixels each way.
        await page.SetViewportSizeAsync(320, 256);
        var same = await page.EvaluateAsync<string>(Text) == whole;
        await page.EvaluateAsync(MoreRoom);
        return (await page.EvaluateAsync<string[]>(Cut)).Concat(await Width.FaultsAsync(page)).Concat(same ? [] : ["the text at 400 % is another"]);
    });

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    [InlineData("/ar")]
    public async Task At_400_percent_and_with_more_room_between_letters_nothing_is_lost(string prefix) => (await walks.GetAsync(prefix)).FoundNothing(Lost);
}
