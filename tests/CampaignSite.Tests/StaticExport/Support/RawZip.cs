using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CampaignSite.Tests.StaticExport.Support;

/// <summary>Zip archives written byte by byte, so that one can lie as no honest program does.</summary>
internal sealed class RawZip
{
    private readonly List<byte> _files = [];
    private readonly List<byte> _directory = [];
    private int _count;

    /// <summary>What the end says of the number of files, where it is not the truth.</summary>
    public int? ClaimedCount { get; set; }

    public RawZip Add(string name, string text) => Add(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(text));

    public RawZip Add(
        byte[] name, byte[] content, byte[]? localName = null, int flags = 0x800, int? method = null, uint? size = null, uint? crc = null, uint mode = 0x81A4, uint? offset = null)
    {
        var packed = Deflate(content);
        var start = offset ?? (uint)_files.Count;
        var checkSum = crc ?? System.IO.Hashing.Crc32.HashToUInt32(content);
        if (offset is null)
        {
            Write(_files, 0x04034B50u, (ushort)20, (ushort)flags, (ushort)(method ?? 8), 0u, checkSum, (uint)packed.Length, size ?? (uint)content.Length, (ushort)(localName ?? name).Length, (ushort)0);
            _files.AddRange(localName ?? name);
            _files.AddRange(packed);
        }

        Write(_directory, 0x02014B50u, (ushort)0x031E, (ushort)20, (ushort)flags, (ushort)(method ?? 8), 0u, checkSum, (uint)packed.Length, size ?? (uint)content.Length,
            (ushort)name.Length, (ushort)0, (ushort)0, (ushort)0, (ushort)0, mode << 16, start);
        _directory.AddRange(name);
        _count++;
        return this;
    }

    public void WriteTo(string path, bool withComment = false)
    {
        var start = (uint)_files.Count;
        _files.AddRange(_directory);
        var count = (ushort)(ClaimedCount ?? _count);
        Write(_files, 0x06054B50u, (ushort)0, (ushort)0, count, count, (uint)_directory.Count, start, (ushort)(withComment ? 1 : 0));
        if (withComment)
        {
            _files.Add((byte)'!');
        }

        File.WriteAllBytes(path, _files.ToArray());
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    private static void Write(List<byte> to, params object[] numbers)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var number in numbers)
        {
            if (number is uint four)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes, four);
                to.AddRange(bytes);
            }
            else
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)number);
                to.AddRange(bytes[..2]);
            }
        }
    }
}
