namespace CampaignSite.Tests.Support;

/// <summary>Most that a first visit may cost: bytes as a published site sends them, headers too, and requests (decision 81).</summary>
internal static class Budget
{
    /// <summary>To read the start page, with its style: what TCP sends before it waits for the first word from the other side, 14,600.</summary>
    public const int Home = 14_000;

    /// <summary>To read a quiet page, with its style.</summary>
    public const int Quiet = 9_000;

    public const int Requests = 5;

    /// <summary>All that is fetched.</summary>
    /// <param name="path">Of the page, with its language or without.</param>
    public static int Visit(string path) => path.EndsWith("/embassies", StringComparison.Ordinal) ? 60_000 : 40_000;
}
