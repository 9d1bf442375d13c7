namespace CampaignSite.BrowserTests.Support;

/// <summary>What is asked of every kind of page, and answered with a sentence for each fault.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Height">Likewise.</param>
internal sealed record PageQuestion(int Width, int Height, Func<IPage, Task<IEnumerable<string>>> AskAsync)
{
    /// <summary>A script that gives sentences.</summary>
    public PageQuestion(int width, int height, string script)
        : this(width, height, async page => await page.EvaluateAsync<string[]>(script))
    {
    }
}
