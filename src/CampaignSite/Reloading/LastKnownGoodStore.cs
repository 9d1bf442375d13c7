using System.IO.Compression;
using System.Text;
using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignSite.Reloading;

/// <summary>
/// The last content that loaded without error, kept as one archive in the data folder: a restart after a bad edit still has a site to show.
/// </summary>
/// <remarks>One file, because one rename is atomic and a folder's is not; every byte is checked against the hash in it before it is believed.</remarks>
internal sealed class LastKnownGoodStore(IOptions<SiteOptions> site)
{
    private const string HashEntry = "SHA256";

    // Fixed, so that the same content gives the same archive.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _path = Path.Combine(site.Value.DataFolder, "last-good", "content.zip");
    private string? _savedHash;

    /// <summary>When the copy was saved; null without one.</summary>
    public HalfDay? SavedIn => File.Exists(_path) ? HalfDay.From(new DateTimeOffset(File.GetLastWriteTimeUtc(_path))) : null;

    /// <summary>Replaces the copy where it differs: written aside, forced to disk, renamed.</summary>
    /// <exception cref="IOException">The disk refuses; the old copy is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The data folder may not be written.</exception>
    public void Save(FolderContents contents)
    {
        var hash = ContentSource.HashOf(contents);
        if (_savedHash is null)
        {
            Read();
        }

        if (hash == _savedHash)
        {
            return;
        }

        // Each by itself: the mode is given to the last folder of a path, and its parents would take the system's.
        DataFolder.Make(site.Value.DataFolder);
        DataFolder.Make(Path.GetDirectoryName(_path)!);
        var aside = _path + ".tmp";
        using (var stream = new FileStream(aside, DataFolder.PrivateFile(FileMode.Create)))
        {
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var file in contents.Files)
                {
                    Write(zip, file.Path, file.Bytes.Span);
                }

                Write(zip, HashEntry, Encoding.ASCII.GetBytes(hash));
            }

            stream.Flush(flushToDisk: true);
        }

        // The folder itself is not synced: after a power cut the old name may still be there, and the old copy is a whole one too.
        File.Move(aside, _path, overwrite: true);
        _savedHash = hash;
    }

    /// <summary>The copy's files, or null when there is none that can be believed.</summary>
    public FolderContents? Read()
    {
        try
        {
            using var zip = ZipFile.OpenRead(_path);
            var files = zip.Entries.Where(e => e.FullName != HashEntry).Select(e => new ContentFile(e.FullName, Bytes(e))).ToList();
            var contents = new FolderContents([.. files], []);
            var hash = HashIn(zip);
            if (hash != ContentSource.HashOf(contents))
            {
                return null;
            }

            _savedHash = hash;
            return contents;
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // Missing, cut, flipped or not ours: a start must not fail over its own spare wheel.
            return null;
        }
    }

    /// <summary>The copy's files as <see cref="Read()"/> gives them, and <paramref name="folder"/> itself where the copy is said to hold the same: then nothing is unpacked while a start waits.</summary>
    /// <remarks>Whether its bytes are whole is seen by the next <see cref="Save"/>, which writes a damaged copy anew.</remarks>
    public FolderContents? ReadUnlessSame(FolderContents folder) => SavedHash() == ContentSource.HashOf(folder) ? folder : Read();

    private string? SavedHash()
    {
        try
        {
            using var zip = ZipFile.OpenRead(_path);
            return HashIn(zip);
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string HashIn(ZipArchive zip) => zip.GetEntry(HashEntry) is { } entry ? Encoding.ASCII.GetString(Bytes(entry)) : "";

    private static void Write(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        // Stored, not deflated: texts are small, and saving must not cost a reload its second.
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
