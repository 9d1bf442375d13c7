using System.Collections.Immutable;
using System.Text;

namespace CampaignSite.StaticExport;

/// <summary>A list of files and sums as somebody else wrote it: what it says, and what is wrong with it.</summary>
/// <param name="Sums">64 lower-case hex digits by name, of the lines that can be used.</param>
/// <param name="Problems">A sentence each, with the number of the line; names as they stand there.</param>
internal sealed record ChecksumListResult(ImmutableSortedDictionary<string, string> Sums, ImmutableArray<string> Problems)
{
    private const int Digits = 64;

    public static ChecksumListResult Parse(ReadOnlySpan<byte> list)
    {
        var sums = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<string>();
        var text = Text(list, problems);
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            problems.Add("its lines end with CRLF: it was changed on its way, and no signature of it holds any more");
        }

        foreach (var (index, raw) in text.Split('\n').Index())
        {
            var line = raw.TrimEnd('\r');
            if (line.Length > 0 && Problem(line, sums) is { } problem)
            {
                problems.Add($"line {index + 1}: {problem}");
            }
        }

        if (sums.Count == 0)
        {
            problems.Add("it names no file");
        }

        return new(sums.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>Whether a name is relative, written in one way only, and stays below its folder on every system.</summary>
    public static bool IsInside(string name) =>
        name.Length > 0 && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal) && !name.Contains('\0', StringComparison.Ordinal)
        && name.Split('/').All(part => part is not ("" or "." or ".."));

    private static string Text(ReadOnlySpan<byte> list, ImmutableArray<string>.Builder problems)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(list);
        }
        catch (DecoderFallbackException)
        {
            problems.Add("it is no text in UTF-8");
            return "";
        }
    }

    // “*” is how sha256sum marks what it read in binary mode.
    private static string? Problem(string line, ImmutableSortedDictionary<string, string>.Builder sums)
    {
        var hex = line.Length > Digits ? line[..Digits] : "";
        if (hex.Length == 0 || !hex.All(char.IsAsciiHexDigit) || line.Length < Digits + 3 || line[Digits] != ' ' || line[Digits + 1] is not (' ' or '*'))
        {
            return $"“{line}” is not 64 hex digits, two spaces and a name";
        }

        var name = line[(Digits + 2)..];
        return !IsInside(name) ? $"“{name}” leads out of the folder or is written oddly"
            : !sums.TryAdd(name, hex.ToLowerInvariant()) ? $"“{name}” is named twice"
            : null;
    }
}
