using System.Security.Cryptography;

namespace CampaignSite.Marks;

/// <summary>A browser as the store knows it: the SHA-256 of its cookie, so that a copied database cannot be used as a cookie.</summary>
public sealed class Visitor
{
    internal Visitor(ReadOnlySpan<byte> secret) => Hash = SHA256.HashData(secret);

    internal byte[] Hash { get; }
}
