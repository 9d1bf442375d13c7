using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests.Accessibility;

/// <summary>WCAG 2.4.7, 2.4.11 and 2.4.13: where the keyboard is can be seen, and nothing that stays in place lies over it or cuts its frame at the sides.</summary>
[Collection(BrowserWalks.Name)]
public sealed class FocusTests(PageWalks walks)
{
    // Downwards and back up: a bar at the top covers what is reached from below. What is drawn has no box that could be hit in its middle.
    private const string Hidden = """
        () => {
          const faults = new Set();
          const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
            .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true]'));
          const stays = element => {
            for (let at = element; at; at = at.parentElement) if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return at;
          };
          for (const element of [...all, ...all.toReversed()]) {
            element.focus();
            if (document.activeElement !== element) { faults.add(`${name(element)} takes no focus`); continue; }
            const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
            if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /^rgba.* 0\)$/.test(outlineColor)) faults.add(`${name(element)} shows no focus`);
            const box = element.getClientRects()[0], frame = parseFloat(outlineWidth) + parseFloat(outlineOffset);
            for (let at = element.parentElement; at !== document.body; at = at.parentElement) {
              const { overflowX, contentVisibility, overflowClipMargin } = getComputedStyle(at);
              const drawnLate = contentVisibility === 'auto';
              if (!drawnLate && (overflowX === 'visible' || at.scrollWidth > at.clientWidth)) continue;
              const edge = at.getBoundingClientRect(), beyond = .5 + (drawnLate && parseFloat(overflowClipMargin) || 0);
              if (box.left - frame < edge.left - beyond || box.right + frame > edge.right + beyond) faults.add(`the frame of ${name(element)} is cut by ${at.localName}.${at.className}`);
            }
            const met = document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1));
            const over = stays(met);
            if (!met || over && !over.contains(element)) faults.add(`${name(element)} lies under ${over ? name(over) : 'the edge'}`);
            else if (!element.closest('svg') && !element.contains(met) && !met.contains(element)) faults.add(`${name(element)} lies under ${name(met)}`);
          }
          return [...faults];
          function name(element) { return `${element.localName}${element.id && '#' + element.id} “${element.textContent.trim().slice(0, 30)}”`; }
        }
        """;

    internal static readonly PageQuestion OnPhone = new(320, 568, FaultsAsync);
    internal static readonly PageQuestion OnDesktop = OnPhone with { Width = 1280 };

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    [InlineData("/ar")]
    public async Task Whatever_has_the_focus_shows_it_and_can_be_seen(string prefix)
    {
        var walk = await walks.GetAsync(prefix);
        walk.FoundNothing(OnPhone);
        walk.FoundNothing(OnDesktop);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page)
    {
        // From here on the browser knows that someone uses the keyboard.
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string[]>(Hidden);
    }
}
