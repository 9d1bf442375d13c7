using System.IO.Compression;

namespace CampaignSite.StaticExport;

/// <summary>What the site answered at a path, packed: a mirror of ten thousand pages must not need its own size in memory.</summary>
internal sealed record ExportedResponse
{
    private readonly byte[] _packed;

    /// <param name="path">With its slash, without a query.</param>
    /// <param name="type">Without parameters: <c>text/html</c>.</param>
    /// <param name="content">As it was sent.</param>
    public ExportedResponse(string path, string type, byte[] content)
    {
        (Path, Type) = (path, type);
        using var packed = new MemoryStream();
        using (var packing = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(content);
        }

        _packed = packed.ToArray();
    }

    public string Path { get; init; }

    public string Type { get; }

    /// <summary>A page of the site; an HTML file that is to be taken away has a name of its own and keeps its bytes.</summary>
    public bool IsPage => Type == "text/html" && !Path[(Path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal);

    public bool IsStyle => Type == "text/css";

    /// <summary>As it was sent, unpacked anew each time.</summary>
    public byte[] Content()
    {
        using var unpacking = new DeflateStream(new MemoryStream(_packed, writable: false), CompressionMode.Decompress);
        using var content = new MemoryStream(_packed.Length * 4);
        unpacking.CopyTo(content);
        return content.ToArray();
    }
}
