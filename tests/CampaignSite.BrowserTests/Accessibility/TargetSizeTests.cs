using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests.Accessibility;

/// <summary>WCAG 2.5.5: what is pressed is as large as a finger.</summary>
[Collection(BrowserRuns.Name)]
public sealed class TargetSizeTests(Chromium chromium)
{
    // Exempt by the rule itself: a link in a line of other words, which is as high as its line; and a sign of a drawing that stands as a
    // link in the list beside it. A box is as large as the label that carries it.
    private const string Small = """
        () => {
          const least = 44, faults = [];
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
            if (target.closest('svg')) {
              if (!listed.has(target.getAttribute('href'))) faults.push(`${target.getAttribute('href')} is in the drawing only`);
              continue;
            }
            if (target.localName === 'a' && inWords(target)) continue;
            const box = (target.closest('label') ?? target).getBoundingClientRect();
            if (box.width < least - .5 || box.height < least - .5) {
              const place = [target.closest('[class]')?.className, target.localName].filter(Boolean).join(' ');
              faults.push(`${place} “${(target.textContent || target.id || target.name).trim().slice(0, 30)}” ${Math.round(box.width)} × ${Math.round(box.height)}`);
            }
          }
          return faults;
        }
        """;

    [BrowserTheory]
    [InlineData("shipped", "")]
    [InlineData("Saltmarsh", "/ar")]
    public async Task Every_target_is_44_pixels_high_and_wide(string campaign, string prefix)
    {
        var site = campaign == "shipped" ? chromium.Shipped : chromium.SaltmarshSite;
        await using var visit = await Visit.BeginAsync(chromium, site, width: 320);

        await Walk.FindsNothingAsync(visit, site, prefix, Walk.Ask(Small));
    }
}
