namespace CampaignSite.BrowserTests.Support;

/// <summary>Whether a page is wider than its window, so that every line of it must be moved sideways to be read.</summary>
internal static class Width
{
    public static readonly PageQuestion OnPhone = new(320, 740, FaultsAsync);

    public static async Task<IEnumerable<string>> FaultsAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over > 0 ? [$"{over} px too wide"] : [];
    }
}
