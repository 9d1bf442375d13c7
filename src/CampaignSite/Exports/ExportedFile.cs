using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Exports;

/// <summary>A file made of the content, with a tag that changes when it does.</summary>
internal sealed record ExportedFile(byte[] Bytes)
{
    /// <summary>64 hex digits.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Weak: the same file travels compressed in several ways (RFC 9110, 8.8.3).</summary>
    public EntityTagHeaderValue Tag => new($"\"{Sha256[..16]}\"", isWeak: true);

    /// <summary>The answer that sends it; with a name, to be saved under that.</summary>
    public IResult Result(string type, string? name = null) => name is null ? Results.Bytes(Bytes, type, entityTag: Tag) : new AttachmentResult(Bytes, type, name, Tag);
}
