namespace CampaignSite.BrowserTests.Support;

/// <summary>The way out as someone sees it who is in a hurry.</summary>
internal static class LeaveControl
{
    // Asked of the browser: where it is, how high it is, and what a finger meets at five places of its words.
    private const string Measure = """
        () => {
          const link = document.getElementById('leave');
          if (!link) return 'is not there';
          const range = document.createRange();
          range.selectNodeContents(link);
          const words = range.getBoundingClientRect();
          const box = link.getBoundingClientRect();
          if (box.height < 44) return `is ${box.height} px high`;
          if (words.top < 0 || words.bottom > innerHeight || words.left < 0 || words.right > innerWidth) return 'is out of sight';
          for (const [x, y] of [[.05, .5], [.95, .5], [.5, .1], [.5, .5], [.5, .9]]) {
            const met = document.elementFromPoint(words.left + words.width * x, words.top + words.height * y);
            if (met !== link) return `lies under <${met?.localName}>`;
          }
          return null;
        }
        """;

    // Where one begins to read, in the middle and at the end. What zooming to 200 % does: the same window has half as many of the page's pixels.
    public static readonly PageQuestion OnPhone = new(320, 740, async page => await FaultsAsync(page, 0, .5, 1));
    public static readonly PageQuestion OnZoomedPhone = OnPhone with { Width = 160 };
    public static readonly PageQuestion OnZoomedDesktop = OnPhone with { Width = 640 };

    /// <summary>The same at parts of the page's height, of which 1 is its end; asked at once, for each question costs more than its answer.</summary>
    public static Task<string[]> FaultsAsync(IPage page, params double[] parts)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.EvaluateAsync<string[]>($$"""
            parts => parts.map(part => {
              scrollTo(0, document.documentElement.scrollHeight * part);
              const fault = ({{Measure}})();
              return fault && `${part}: ${fault}`;
            }).filter(Boolean)
            """, parts);
    }

    /// <summary>Null where it can be seen whole, is 44 px high and nothing lies over it.</summary>
    public static Task<string?> FaultAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.EvaluateAsync<string?>(Measure);
    }
}
