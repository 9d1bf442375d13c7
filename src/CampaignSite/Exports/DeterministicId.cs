using System.Security.Cryptography;
using System.Text;

namespace CampaignSite.Exports;

/// <summary>Names for entries, cards and events that stay the same as long as the words they are made of do.</summary>
internal static class DeterministicId
{
    /// <summary>A UUID of SHA-256 (RFC 9562, 5.8): no host in it, so a mirror of the site gives the same names, and none of the words.</summary>
    public static string Create(params ReadOnlySpan<string> parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
