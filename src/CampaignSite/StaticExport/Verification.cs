using System.Collections.Immutable;
using System.Security.Cryptography;

namespace CampaignSite.StaticExport;

/// <summary>What is wrong with a copy, file by file; empty lists say that it is whole.</summary>
/// <param name="Label">What the copy says of itself; null where it says nothing. To be believed as far as the list of sums is.</param>
internal sealed record Verification(
    int Files, ImmutableArray<string> Problems, ImmutableArray<string> Changed, ImmutableArray<string> Missing, ImmutableArray<(string Name, string? SameAs)> Extra, ExportManifest? Label)
{
    /// <summary>A list of a million files.</summary>
    private const long MaxListed = 128L << 20;

    private static readonly string[] Signatures = [".sig", ".minisig", ".asc"];

    public bool IsIntact => Problems.IsEmpty && Changed.IsEmpty && Missing.IsEmpty && Extra.IsEmpty;

    /// <summary>The list and its signatures cannot be in the list.</summary>
    public static bool IsListOrSignature(string name) =>
        name == ChecksumList.FileName || (name.StartsWith(ChecksumList.FileName, StringComparison.Ordinal) && Signatures.Contains(name[ChecksumList.FileName.Length..]));

    /// <summary>The whole of a small file; null where there is none.</summary>
    /// <exception cref="ExportException">It is larger than such a file can be.</exception>
    public static byte[]? Bytes(IExportReader copy, string name, long maxBytes = MaxListed)
    {
        if (!copy.Names.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        using var stream = copy.Open(name);
        if (stream.Length > maxBytes)
        {
            throw new ExportException($"“{name}” is too large");
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <exception cref="ExportException">There is no list of sums, or an archive breaks while it is read.</exception>
    public static Verification Verify(IExportReader copy)
    {
        var list = Bytes(copy, ChecksumList.FileName) ?? throw new ExportException($"there is no {ChecksumList.FileName} in it, so nothing can be checked");
        var (sums, problems) = ChecksumListResult.Parse(list);
        var there = copy.Names.Where(name => !IsListOrSignature(name)).ToDictionary(name => name, name => SumOf(copy, name), StringComparer.Ordinal);

        var missing = sums.Keys.Where(name => !there.ContainsKey(name)).ToImmutableArray();
        var renamed = missing.GroupBy(name => sums[name]).ToDictionary(group => group.Key, group => group.First());
        return new(
            sums.Count,
            [.. problems.Select(problem => $"{ChecksumList.FileName}: {problem}"), .. copy.Irregularities.Select(oddity => $"“{oddity.Name}” {oddity.What}")],
            [.. sums.Where(sum => there.TryGetValue(sum.Key, out var found) && found != sum.Value).Select(sum => sum.Key)],
            missing,
            [.. there.Where(file => !sums.ContainsKey(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key, renamed.GetValueOrDefault(file.Value)))],
            ExportManifest.Read(Bytes(copy, ExportManifest.FileName) ?? []));
    }

    private static string SumOf(IExportReader copy, string name)
    {
        using var stream = copy.Open(name);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
