using System.Text;
using CampaignSite.Marks;

namespace CampaignSite.Tests.Support;

/// <summary>Every byte of every file below a folder, as another process would read them while the site runs.</summary>
internal sealed class FolderBytes
{
    private readonly (string File, byte[] Bytes)[] _files;

    private FolderBytes(IEnumerable<(string File, byte[] Bytes)> files) => _files = [.. files];

    // The lock file alone cannot be read, and is empty.
    public static FolderBytes Of(string folder) => new(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(file => (file, Read(file))));

    /// <summary>How many of these visitors are in any file, as bytes or in hexadecimal.</summary>
    public int Count(IEnumerable<Visitor> visitors) => visitors.Count(visitor =>
        Files(visitor.Hash).Any() || Files(Encoding.ASCII.GetBytes(Convert.ToHexString(visitor.Hash))).Any());

    public bool Holds(string text) => Files(Encoding.UTF8.GetBytes(text)).Any();

    /// <summary>The files that hold these bytes.</summary>
    public IEnumerable<string> Files(byte[] bytes) => _files.Where(file => file.Bytes.AsSpan().IndexOf(bytes) >= 0).Select(file => file.File);

    private static byte[] Read(string file)
    {
        try
        {
            // Pipes and sockets that the runtime makes for debuggers and a kill leaves behind: they have no bytes, and opening a pipe would wait for ever.
            if (new FileInfo(file).Length == 0)
            {
                return [];
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (FileNotFoundException)
        {
            return []; // gone between the list and the look
        }
    }
}
