using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Feeds;

/// <summary>A file made of the content, with a tag that changes when it does.</summary>
internal sealed record FeedFile(byte[] Bytes)
{
    /// <summary>Weak: the same file travels compressed in several ways (RFC 9110, 8.8.3).</summary>
    public EntityTagHeaderValue Tag { get; } = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 8))}\"", isWeak: true);
}
