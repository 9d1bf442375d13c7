namespace CampaignSite.RateLimiting;

/// <summary>How many POSTs are taken; code and tests read it, docs/operations.md prints it.</summary>
internal static class PostLimits
{
    /// <summary>POSTs of every kind from one address, a minute.</summary>
    public const int PerMinute = 30;

    /// <summary>Addresses counted at once; beyond them newcomers share one count.</summary>
    public const int Addresses = 100_000;

    /// <summary>POSTs under one policy from one address, an hour.</summary>
    public static int PerHour(RateLimitPolicy policy) => policy switch
    {
        RateLimitPolicy.Mark => 120,
        RateLimitPolicy.Suggestion => 5,
        _ => 60,
    };

    /// <summary>POSTs under one policy from everybody together, an hour: what a person has to read is not multiplied by the number of addresses.</summary>
    public static int PerHourInAll(RateLimitPolicy policy) => policy == RateLimitPolicy.Suggestion ? 200 : int.MaxValue;
}
