using CampaignSite.Testing;

namespace CampaignSite.BrowserTests.Support;

/// <summary>One visit over every kind of page, asking each the same; all faults are told at once, in full.</summary>
internal static class SiteCrawler
{
    // What is folded away is pressed and read too, by a reader who opens it.
    private const string Unfold = "document.querySelectorAll('details').forEach(folded => { folded.open = true; })";

    /// <summary>Lays out what the style leaves until someone scrolls there (<c>content-visibility</c>): before that, places and words of it are estimates.</summary>
    public const string Whole = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { content-visibility: visible !important }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }
        """;

    /// <param name="askAsync">What is wrong with the page that is open.</param>
    /// <param name="unfolded">Whether everything that unfolds is open before it is asked.</param>
    /// <param name="absent">Paths that are asked as well, and that answer 404.</param>
    public static async Task FindsNothingAsync(Visit visit, RunningSite site, string prefix, Func<IPage, Task<IEnumerable<string>>> askAsync, bool unfolded = true, params string[] absent)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(askAsync);
        var faults = new List<(string Path, string What)>();
        foreach (var (path, status) in (await KindsOfPage.OfAsync(site, prefix)).Select(path => (path, 200)).Concat(absent.Select(path => (path, 404))))
        {
            await visit.OpenAsync(path, status);
            if (unfolded)
            {
                await visit.Page.EvaluateAsync(Unfold);
            }

            faults.AddRange((await askAsync(visit.Page)).Select(fault => (path, fault)));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.GroupBy(fault => fault.What).Select(same => $"{same.Key} (at {same.First().Path}, {same.Count()} in all)")));
    }

    /// <summary>As a question: a script that gives sentences.</summary>
    public static Func<IPage, Task<IEnumerable<string>>> Ask(string script) => async page => await page.EvaluateAsync<string[]>(script);
}
