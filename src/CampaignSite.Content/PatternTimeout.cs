using System.Text.RegularExpressions;

namespace CampaignSite.Content;

/// <summary>How long one match may take of a pattern that is compiled with the program and, unlike one with <see cref="RegexOptions.NonBacktracking"/>, could go back (decision 174).</summary>
public static class PatternTimeout
{
    /// <summary>These patterns are linear, and take microseconds; the limit is for the one that is not.</summary>
    public const int Milliseconds = 2_000;
}
