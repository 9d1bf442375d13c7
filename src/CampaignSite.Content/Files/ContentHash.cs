using System.Security.Cryptography;
using System.Text;

namespace CampaignSite.Content.Files;

/// <summary>One SHA-256 over many files, made of theirs: equal exactly when every path and every byte are equal.</summary>
public static class ContentHash
{
    /// <param name="files">In any order.</param>
    /// <param name="lines">What else makes a difference, such as the day.</param>
    public static string Compute(IEnumerable<ContentFile> files, params IEnumerable<string> lines)
    {
        // The length goes before each text, so that no two lists run together into the same bytes.
        var all = files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Sha256} {file.Path.Length} {file.Path}\n")
            .Concat(lines.Select(line => $"- {line.Length} {line}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(all))));
    }
}
