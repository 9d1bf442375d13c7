using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests.Accessibility;

/// <summary>What readers set for all pages: their own few colours, and nothing that moves.</summary>
[Collection(BrowserWalks.Name)]
public sealed class ForcedColoursTests(Chromium chromium)
{
    private const string Action = "/actions/call-the-russian-embassy";

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/timeline", ".plot svg", ColorScheme.Light)]
    [InlineData("/timeline", ".plot svg", ColorScheme.Dark)]
    [InlineData("/embassies", ".map svg", ColorScheme.Light)]
    [InlineData("/embassies", ".map svg", ColorScheme.Dark)]
    [InlineData("/share", "svg.qr", ColorScheme.Dark)]
    public async Task What_is_drawn_is_still_seen(string path, string drawing, ColorScheme scheme)
    {
        await using var visit = await BeginAsync(scheme);
        await visit.OpenAsync(path);

        Assert.InRange(await Picture.InkAsync(visit.Page.Locator(drawing).First), .01, .9);
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task How_far_one_is_stands_in_words_and_in_a_bar()
    {
        await using var visit = await BeginAsync(ColorScheme.Light);
        var words = visit.WordsOf(string.Empty);
        foreach (var (path, outcome) in new[] { (Action, words.MarkDone), ("/actions/read-the-briefing", words.MarkLater) })
        {
            await visit.OpenAsync(path);
            await visit.Button(outcome).ClickAsync();
            await Assertions.Expect(visit.Button(outcome)).ToHaveAttributeAsync("aria-pressed", "true");

            // Which of the three buttons is pressed is told by a sign, and not by its colour.
            Assert.NotEqual("none", await visit.Button(outcome).EvaluateAsync<string>("button => getComputedStyle(button, '::before').content"));
        }

        await visit.OpenAsync("/");
        var bar = visit.Page.Locator("main progress");
        Assert.InRange(await Picture.InkAsync(bar), .01, .99);
        await Assertions.Expect(visit.Page.Locator(".progress p").First).ToContainTextAsync("1");
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/timeline")]
    [InlineData("/notes/safety")]
    public async Task Where_one_is_and_where_the_keyboard_is_does_not_hang_on_a_colour(string path)
    {
        await using var visit = await BeginAsync(ColorScheme.Dark);
        await visit.OpenAsync(path);
        await visit.Page.Keyboard.PressAsync("Tab");

        const string Told = """
            () => {
              const faults = [];
              const look = element => { const s = getComputedStyle(element); return [s.fontWeight, s.textDecorationLine, s.borderBlockEndWidth, s.borderBlockEndStyle].join(); };
              for (const nav of document.querySelectorAll('nav:has([aria-current])')) {
                const other = [...nav.querySelectorAll('a')].find(a => !a.hasAttribute('aria-current'));
                if (other && look(nav.querySelector('[aria-current]')) === look(other)) faults.push(`${nav.ariaLabel}: the current item looks like the others`);
              }
              if (!document.querySelector('nav [aria-current]')) faults.push('no current item');
              for (const link of document.querySelectorAll('a[href], button, input, select, summary')) {
                if (!link.checkVisibility()) continue;
                link.focus();
                const { outlineStyle, outlineColor } = getComputedStyle(link);
                if (outlineStyle === 'none' || outlineColor === getComputedStyle(document.body).backgroundColor) faults.push(`${link.textContent.trim()} shows no focus`);
              }
              return faults;
            }
            """;
        var faults = await visit.Page.EvaluateAsync<string[]>(Told);

        Assert.Equal([], faults);
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task Nothing_moves_by_itself_for_those_who_asked_for_that()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });

        // Every rule is in one of two sheets, so one page of each kind tells.
        foreach (var path in new[] { "/", "/embassies", Action, "/notes" })
        {
            await visit.OpenAsync(path);
            var moving = await visit.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('*')].filter(element => {
                  const style = getComputedStyle(element);
                  return style.transitionDuration.split(', ').some(d => parseFloat(d) > 0) || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
                }).map(element => element.localName)
                """);
            Assert.Equal([], moving);
        }
    }

    private async Task<Visit> BeginAsync(ColorScheme scheme)
    {
        var visit = await Visit.BeginAsync(chromium, chromium.Shipped, width: 768);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
        return visit;
    }
}
