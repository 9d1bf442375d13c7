using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests.Accessibility;

/// <summary>WCAG 2.5.5: what is pressed is as large as a finger.</summary>
[Collection(BrowserWalks.Name)]
public sealed class TargetSizeTests(PageWalks walks)
{
    // Exempt by the rule itself: a link in a line of other words, which is as high as its line; and a symbol of a drawing that is a
    // link in the list beside it. A box is as large as the label that carries it.
    private const string Small = """
        () => {
          const least = 44, faults = new Set();
          const listed = new Set([...document.querySelectorAll('main a:not(svg a)')].map(a => a.getAttribute('href')));
          const inWords = link => {
            if (getComputedStyle(link).display !== 'inline') return false;
            let block = link.parentElement;
            while (getComputedStyle(block).display === 'inline') block = block.parentElement;
            const own = link.textContent.replace(/\s/g, '').length;
            return block.textContent.replace(/\s/g, '').length - own > 3;
          };
          for (const target of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
            if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('.skip')) continue;
            if (target.closest('svg') && listed.has(target.getAttribute('href'))) continue;
            if (target.localName === 'a' && inWords(target)) continue;
            const box = (target.closest('label') ?? target).getBoundingClientRect();
            if (box.height < least - .5) faults.add(`${selector(target)} is ${Math.round(box.height)} px high`);
            if (box.width < least - .5) faults.add(`${selector(target)} is narrower than ${least} px`);
          }
          return [...faults];
          function selector(element) {
            const path = [];
            for (let at = element; path.length < 4 && at !== document.body; at = at.parentElement) path.unshift(at.localName + [...at.classList].map(name => `.${name}`).join(''));
            return path.join(' > ');
          }
        }
        """;

    internal static readonly PageQuestion OnPhone = new(320, 740, Small);
    internal static readonly PageQuestion OnDesktop = new(1280, 740, Small);

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("")]
    [InlineData("/ru")]
    [InlineData("/ar")]
    public async Task Every_target_is_44_pixels_high_and_wide(string prefix)
    {
        var walk = await walks.GetAsync(prefix);
        walk.FoundNothing(OnPhone);
        walk.FoundNothing(OnDesktop);
    }
}
