namespace CampaignSite.Testing;

/// <summary>Most that a first visit may cost: bytes as a published site sends them, headers too, and requests (decisions 81 and 103).</summary>
internal static class Budget
{
    /// <summary>To read the start page, with its style: what TCP sends before it waits for the first word from the other side, 14,600.</summary>
    public const int Home = 14_000;

    /// <summary>To read a quiet page, with its style.</summary>
    public const int Quiet = 9_000;

    /// <remarks>A map and a letter have one of their own: page, style, icon, the way out, script, and that.</remarks>
    public const int Requests = 6;

    /// <summary>All that is fetched.</summary>
    /// <param name="path">Of the page, with its language or without.</param>
    public static int Visit(string path) => path.EndsWith("/embassies", StringComparison.Ordinal) ? 60_000 : 41_000;
}
