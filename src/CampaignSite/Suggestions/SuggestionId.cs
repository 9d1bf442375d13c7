using System.Buffers;
using System.Security.Cryptography;

namespace CampaignSite.Suggestions;

/// <summary>The short name of a suggestion: six signs from chance, none that is mistaken for another.</summary>
internal static class SuggestionId
{
    private const int Length = 6;
    private const string Signs = "23456789abcdefghjkmnpqrstuvwxyz";
    private static readonly SearchValues<char> Known = SearchValues.Create(Signs);

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    public static bool IsOne(string word) => word.Length == Length && !word.AsSpan().ContainsAnyExcept(Known);
}
