using System.IO.Compression;
using CampaignSite.StaticExport;

namespace CampaignSite.Guide;

/// <summary>Files of a copy in one ZIP file with the list of their sums; it says nothing of when, where or by whom it was packed.</summary>
internal static class GuideArchive
{
    // The first day the format can name.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyCollection<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files.Append((ChecksumList.FileName, ChecksumList.Write(files))).OrderBy(file => file.Item1, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
