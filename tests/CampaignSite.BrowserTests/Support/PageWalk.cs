using CampaignSite.BrowserTests.Accessibility;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests.Support;

/// <summary>
/// One reading of a campaign in one language: every kind of page is opened once and asked everything, because opening a page costs more than most questions do.
/// </summary>
internal sealed class PageWalk
{
    // What is folded away is pressed and read too, by a reader who opens it.
    private const string Unfold = "document.querySelectorAll('details').forEach(folded => { folded.open = true; })";

    private static readonly PageQuestion[] Folded = [LeaveControl.OnPhone, LeaveControl.OnZoomedPhone, LeaveControl.OnZoomedDesktop, Axe.Question];

    // The last one changes the page for good.
    private static readonly PageQuestion[] Unfolded =
    [
        Support.Width.OnPhone, ForeignWordsTests.Unsaid, TargetSizeTests.OnPhone, ContrastTests.Faint, FocusTests.OnPhone, TargetSizeTests.OnDesktop, FocusTests.OnDesktop,
        ReflowTests.Lost,
    ];

    private readonly List<(string Path, PageQuestion Question, string What)> _faults = [];

    private PageWalk()
    {
    }

    /// <summary>What the browser keeps and what it asked for, a sentence for each thing that it should not.</summary>
    public IReadOnlyList<string> Traces { get; private set; } = [];

    public static async Task<PageWalk> WalkAsync(Chromium chromium, RunningSite site, string prefix)
    {
        ArgumentNullException.ThrowIfNull(site);
        var walk = new PageWalk();
        await using var visit = await Visit.BeginAsync(chromium, site, width: 320);
        foreach (var path in await KindsOfPage.OfAsync(site, prefix))
        {
            await visit.OpenAsync(path);
            await walk.AskAsync(visit.Page, path, Folded);
            await visit.Page.EvaluateAsync(Unfold);
            await walk.AskAsync(visit.Page, path, Unfolded);
        }

        // Before what answers 404, which a browser's console calls an error.
        walk.Traces = await BrowserTraces.OfAsync(visit, site);
        foreach (var path in new[] { $"{prefix}/no-such-page", $"{prefix}/notes/no-such-page" })
        {
            await visit.OpenAsync(path, 404);
            await walk.AskAsync(visit.Page, path, Folded);
        }

        return walk;
    }

    /// <summary>Fails with all answers to one question, in full.</summary>
    public void FoundNothing(PageQuestion question)
    {
        var faults = _faults.Where(fault => fault.Question == question).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.GroupBy(fault => fault.What).Select(same => $"{same.Key} (at {same.First().Path}, {same.Count()} in all)")));
    }

    private async Task AskAsync(IPage page, string path, PageQuestion[] questions)
    {
        foreach (var question in questions)
        {
            try
            {
                await page.SetViewportSizeAsync(question.Width, question.Height);
                _faults.AddRange((await question.AskAsync(page)).Select(fault => (path, question, fault)));
            }
            catch (PlaywrightException unanswered)
            {
                // Of this question alone: the others have tests of their own.
                _faults.Add((path, question, unanswered.Message));
            }
        }
    }
}
