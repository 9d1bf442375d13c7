using System.Collections.Immutable;

namespace CampaignSite.RateLimiting;

/// <summary>Names of rate-limit policies, each with its own hourly limit; a page names its own with <c>[EnableRateLimiting]</c>.</summary>
internal static class RateLimitPolicies
{
    public const string Default = "post";
    public const string Mark = "mark";
    public const string Suggestion = "suggestion";

    public static ImmutableArray<string> All { get; } = [Default, Mark, Suggestion];
}
