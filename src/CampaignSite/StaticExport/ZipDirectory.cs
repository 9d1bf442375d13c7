using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace CampaignSite.StaticExport;

/// <summary>The list of files at the end of a zip archive (APPNOTE 4.3), read with distrust: everything is checked before one byte is unpacked.</summary>
/// <remarks>Not the platform's reader: it does not compare check sums, takes what a directory says for what a file is, and holds a million entries before it can be asked how many there are.</remarks>
internal static class ZipDirectory
{
    /// <summary>Of the archive; larger than any site that travels by hand.</summary>
    public const long MaxCompressedBytes = 512L << 20;

    /// <summary>Of all files together, unpacked.</summary>
    public const long MaxUncompressedBytes = 1L << 30;

    /// <summary>Text packs to a tenth; only what was made for it packs to less than a hundredth. Small files may.</summary>
    public const int MaxCompressionRatio = 200;

    public const int MaxEntries = 65_534;

    private const int MaxDirectoryBytes = 16 << 20;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private const int SmallFile = 1 << 20;
    private const int MaxProblemLines = 20;
    private const uint EndSign = 0x06054B50;
    private const uint EntrySign = 0x02014B50;
    private const uint LocalSign = 0x04034B50;

    /// <summary>Its plain files; folders are left out.</summary>
    /// <exception cref="ExportException">It is no archive that a copy of a site could be; everything that is odd is named.</exception>
    public static ImmutableArray<ZipEntry> Read(Stream archive)
    {
        if (archive.Length > MaxCompressedBytes)
        {
            throw new ExportException($"the archive is larger than {MaxCompressedBytes >> 20} MB");
        }

        var (directory, count) = Directory(archive);
        var problems = new List<string>();
        var files = ImmutableArray.CreateBuilder<ZipEntry>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var rest = directory.AsSpan();
        for (var i = 0; i < count; i++)
        {
            var length = EntryLengthOf(rest);
            if (ReadEntry(archive, rest[..length], names, problems) is { } file)
            {
                files.Add(file);
            }

            rest = rest[length..];
        }

        if (!rest.IsEmpty)
        {
            problems.Add("it holds more files than it says");
        }

        CheckSizes(files, problems);
        return problems.Count == 0 ? files.ToImmutable() : throw new ExportException(
            $"the archive is refused: {string.Join("; ", problems.Take(MaxProblemLines))}{(problems.Count > MaxProblemLines ? $"; and {problems.Count - MaxProblemLines} more" : "")}");
    }

    private static (byte[] Directory, int Count) Directory(Stream archive)
    {
        // A comment of up to 65,535 bytes may stand behind the end; ours have none, and a second end could hide in one.
        var end = new byte[EndLength];
        if (archive.Length < EndLength)
        {
            throw new ExportException("it is no zip archive");
        }

        archive.Position = archive.Length - EndLength;
        archive.ReadExactly(end);
        if (U32(end, 0) != EndSign || U16(end, 20) != 0)
        {
            throw new ExportException("it is not a zip archive, or there is data after its end");
        }

        var (count, size, start) = (U16(end, 10), U32(end, 12), U32(end, 16));
        if (count > MaxEntries || size > MaxDirectoryBytes || start == uint.MaxValue)
        {
            throw new ExportException($"the archive is refused: it holds more than {Figure(MaxEntries)} files");
        }

        if (U16(end, 4) != 0 || U16(end, 6) != 0 || U16(end, 8) != count || start + (long)size != archive.Length - EndLength)
        {
            throw new ExportException("the archive is refused: its list of files is not where it says, or only a part of it");
        }

        var directory = new byte[size];
        archive.Position = start;
        archive.ReadExactly(directory);
        return (directory, count);
    }

    private static int EntryLengthOf(ReadOnlySpan<byte> rest)
    {
        var length = rest.Length < EntryLength || U32(rest, 0) != EntrySign ? 0 : EntryLength + U16(rest, 28) + U16(rest, 30) + U16(rest, 32);
        return length > 0 && length <= rest.Length ? length : throw new ExportException("the archive is refused: its list of files is broken");
    }

    private static ZipEntry? ReadEntry(Stream archive, ReadOnlySpan<byte> entry, HashSet<string> names, List<string> problems)
    {
        var (flags, method, packed, size, mode) = (U16(entry, 8), U16(entry, 10), U32(entry, 20), U32(entry, 24), U32(entry, 38) >> 16);
        var bytes = entry.Slice(EntryLength, U16(entry, 28));
        var name = NameOf(bytes);
        var isFolder = name is not null && name.EndsWith('/');
        var start = name is null ? null : StartOf(archive, U32(entry, 42), bytes);

        // The high half of the outer attributes is a Unix mode: 0100000 is a plain file, 0040000 a folder, 0 says nothing.
        var problem = name is null ? "a name that is no text"
            : !ChecksumListResult.IsInside(isFolder ? name[..^1] : name) ? $"“{name}” leads out of the folder or is written oddly"
            : !names.Add(isFolder ? name[..^1] : name) ? $"“{name}” is there twice"
            : (flags & 0x2041) != 0 ? $"“{name}” is encrypted"
            : (mode & 0xF000) is not (0 or 0x8000 or 0x4000) ? $"“{name}” is a link or a device"
            : method is not (0 or 8) ? $"“{name}” is packed in an unusual way"
            : packed > int.MaxValue || size > MaxUncompressedBytes || (method == 0 && packed != size) ? $"“{name}” would be {Figure(size)} bytes"
            : isFolder && size != 0 ? $"“{name}” is a folder with content"
            : start is null || start + packed > archive.Length ? $"“{name}” is not where the list says, or has another name there"
            : null;
        if (problem is not null)
        {
            problems.Add(problem);
            return null;
        }

        return isFolder ? null : new(name!, start!.Value, (int)packed, (int)size, U32(entry, 16), method == 8);
    }

    /// <summary>Where the packed bytes begin; null where the file's own header is missing or names another file.</summary>
    private static long? StartOf(Stream archive, uint offset, ReadOnlySpan<byte> name)
    {
        if (offset + (long)LocalLength + name.Length > archive.Length)
        {
            return null;
        }

        var local = new byte[LocalLength + name.Length];
        archive.Position = offset;
        archive.ReadExactly(local);
        return U32(local, 0) == LocalSign && U16(local, 26) == name.Length && local.AsSpan(LocalLength).SequenceEqual(name)
            ? offset + LocalLength + name.Length + U16(local, 28)
            : null;
    }

    private static void CheckSizes(ImmutableArray<ZipEntry>.Builder files, List<string> problems)
    {
        problems.AddRange(files.Where(file => file.Size > SmallFile && file.Size / Math.Max(1, file.CompressedSize) > MaxCompressionRatio)
            .Select(file => $"“{file.Name}” would grow {Figure(file.Size / Math.Max(1, file.CompressedSize))} times"));
        if (files.Sum(file => (long)file.Size) is > MaxUncompressedBytes and var all)
        {
            problems.Add($"its files would be {Figure(all)} bytes together");
        }

        // One piece of packed bytes behind many names is how a small archive becomes a large disk.
        var inOrder = files.OrderBy(file => file.Start).ToList();
        problems.AddRange(inOrder.Zip(inOrder.Skip(1)).Where(pair => pair.First.Start + pair.First.CompressedSize > pair.Second.Start)
            .Select(pair => $"“{pair.First.Name}” and “{pair.Second.Name}” share bytes"));
    }

    private static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Figure(long n) => n.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
