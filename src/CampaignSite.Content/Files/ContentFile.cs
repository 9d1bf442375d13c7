using System.Security.Cryptography;

namespace CampaignSite.Content.Files;

/// <summary>A file of the content folder as bytes; <paramref name="Path"/> is relative, with forward slashes.</summary>
public sealed record ContentFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>64 hex digits, computed once when the file is read: versions, copies and entity tags are made of it.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>A file from text, as tests and examples write it.</summary>
    public static ContentFile FromText(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));
}
