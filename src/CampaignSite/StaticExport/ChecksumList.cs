using System.Security.Cryptography;
using System.Text;

namespace CampaignSite.StaticExport;

/// <summary>A list of files as <c>sha256sum</c> of GNU coreutils writes and checks it: 64 hex digits, two spaces, the name, a line feed.</summary>
internal static class ChecksumList
{
    public const string FileName = "SHA256SUMS";

    /// <summary>The list's bytes, sorted by name so that the same files give the same list.</summary>
    /// <param name="files">Relative names with forward slashes, and what is in the files.</param>
    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> files) =>
        Write(files.Select(file => (file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Content)))));

    /// <summary>The same of sums that are known already.</summary>
    public static byte[] Write(IEnumerable<(string Name, string Sha256)> files) =>
        Encoding.UTF8.GetBytes(string.Concat(files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Name}\n")));
}
