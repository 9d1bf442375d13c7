using System.Buffers;
using System.Security.Cryptography;

namespace CampaignSite.Suggestions;

/// <summary>The short name of a suggestion: six random characters, none easily mistaken for another.</summary>
internal static class SuggestionId
{
    private const int Length = 6;
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private static readonly SearchValues<char> Known = SearchValues.Create(Alphabet);

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    public static bool IsValid(string word) => word.Length == Length && !word.AsSpan().ContainsAnyExcept(Known);
}
