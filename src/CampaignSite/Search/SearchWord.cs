using System.Text;
using CampaignSite.Content.Languages;

namespace CampaignSite.Search;

/// <summary>A word looked for: found as it is, as the beginning of a longer one, and with another ending.</summary>
/// <param name="Folded">Letters and digits only, as <see cref="Tokenizer"/> folds them.</param>
internal readonly record struct SearchWord(string Folded)
{
    private const int MinPrefixLength = 3;

    /// <summary>“of”, “в”: the beginning of far too much; found whole only, and never required beside longer words.</summary>
    public bool IsShort => !IsUnspaced && Folded.Length < MinPrefixLength && !Folded.Any(char.IsAsciiDigit);

    /// <summary>One or two letters of a script without blanks, each of which says as much as a short word elsewhere.</summary>
    public bool IsUnspaced { get; } = BeginsUnspaced(Folded);

    /// <summary>One such letter: it is looked for as the beginning of a pair.</summary>
    public bool IsSingle { get; } = BeginsUnspaced(Folded) && Folded.EnumerateRunes().Count() == 1;

    /// <summary>The word without what its grammar may change: a beginning of <see cref="Folded"/>.</summary>
    public string Stem { get; } = StemOf(Folded);

    /// <summary>As FTS5 reads it. Nothing but letters and digits can stand between the quotes.</summary>
    public string Expression => IsUnspaced ? $"\"{Folded}\"{(IsSingle ? " *" : "")}" : (Folded.Length < MinPrefixLength, Stem == Folded) switch
    {
        (true, _) => $"\"{Folded}\"",
        (_, true) => $"\"{Folded}\" *",
        // Both, so that the word as typed counts twice and comes first.
        _ => $"(\"{Folded}\" * OR \"{Stem}\" *)",
    };

    /// <summary>Whether a folded word of a text is one this was found by.</summary>
    public bool Matches(string folded) =>
        IsUnspaced ? (IsSingle ? folded.StartsWith(Folded, StringComparison.Ordinal) : folded == Folded)
        : Folded.Length < MinPrefixLength ? folded == Folded : folded.StartsWith(Stem, StringComparison.Ordinal);

    // No stemmer and no dictionary: what English adds is known, and other languages change the last letters, the more of them the longer the word.
    private static string StemOf(string word) => word switch
    {
        _ when word.Length <= MinPrefixLength || word.Any(char.IsAsciiDigit) || BeginsUnspaced(word) => word,
        _ when char.IsAscii(word[0]) => EnglishStemOf(word),
        { Length: <= 5 } => word[..^1],
        { Length: <= 7 } => word[..^2],
        _ => word[..^3],
    };

    private static string EnglishStemOf(string word) => word switch
    {
        { Length: > 5 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3],
        { Length: > 6 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
        { Length: > 5 } when word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
        { Length: > 5 } when word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
        { Length: > 4 } when word[^1] is 'y' or 'e' => word[..^1],
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    private static bool BeginsUnspaced(string word) =>
        Rune.DecodeFromUtf16(word, out var first, out _) == System.Buffers.OperationStatus.Done && UnspacedScripts.IsLetter(first);
}
