using System.Collections.Immutable;
using System.IO.Compression;
using System.IO.Hashing;

namespace CampaignSite.StaticExport;

/// <summary>A copy in a zip archive, read where it lies: nothing is unpacked to the disk, and an archive with anything odd in it is refused whole.</summary>
internal sealed class ZipReader : IExportReader
{
    private readonly FileStream _archive;
    private readonly ImmutableDictionary<string, ZipEntry> _entries;

    /// <exception cref="ExportException">The archive is broken, or holds what a copy of a site never holds; all of it is named.</exception>
    public ZipReader(string path)
    {
        _archive = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var files = ZipDirectory.Read(_archive);
            var below = Below(files);
            _entries = files.ToImmutableDictionary(entry => entry.Name[below.Length..], StringComparer.Ordinal);
            Names = [.. _entries.Keys.Order(StringComparer.Ordinal)];
        }
        catch
        {
            _archive.Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<(string Name, string What)> Irregularities => [];

    public Stream Open(string name)
    {
        var entry = _entries[name];
        var packed = new byte[entry.CompressedSize];
        _archive.Position = entry.Start;
        _archive.ReadExactly(packed);
        return new MemoryStream(Unpack(entry, packed), writable: false);
    }

    public void Dispose() => _archive.Dispose();

    // Packing a folder puts its name before everything in it.
    private static string Below(ImmutableArray<ZipEntry> files)
    {
        var first = files.IsEmpty ? "" : files[0].Name[..(files[0].Name.IndexOf('/', StringComparison.Ordinal) + 1)];
        return first.Length > 0 && files.All(entry => entry.Name.StartsWith(first, StringComparison.Ordinal)) && files.All(entry => entry.Name != ChecksumList.FileName) ? first : "";
    }

    // Never more than was promised, one byte to see whether there is more, and the promise was checked before.
    private static byte[] Unpack(ZipEntry entry, byte[] packed)
    {
        var content = new byte[entry.Size];
        try
        {
            using Stream stream = entry.IsDeflated ? new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress) : new MemoryStream(packed);
            stream.ReadExactly(content);
            if (stream.ReadByte() >= 0)
            {
                throw new ExportException($"“{entry.Name}” in the archive is larger than the archive says");
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new ExportException($"“{entry.Name}” in the archive is broken");
        }

        return Crc32.HashToUInt32(content) == entry.Crc ? content : throw new ExportException($"“{entry.Name}” in the archive has a wrong check sum (CRC)");
    }
}
