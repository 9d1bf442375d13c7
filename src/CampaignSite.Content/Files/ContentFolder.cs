namespace CampaignSite.Content.Files;

/// <summary>The only code that opens content files.</summary>
public static class ContentFolder
{
    private const int MaxFiles = 20_000;
    private const int MaxDepth = 4;

    // The largest thing the format allows is a picture; nothing longer is read into memory.
    private const int MaxBytes = 2 * 1024 * 1024 + 1;

    /// <summary>Reads every content file below <paramref name="folder"/>; never throws for what the folder holds.</summary>
    public static FolderContents Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var bag = new DiagnosticBag();
        var found = new List<(FileInfo File, string Path)>();
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
        {
            bag.Error(Location.StartOf("."), DiagnosticCode.FolderMissing, "the content folder does not exist; name another with --content");
        }
        else
        {
            List(root, "", 0, found, bag);
        }

        found.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        var read = InParallel.Select(found, file => Read(file.File, file.Path));
        foreach (var (_, problem) in read)
        {
            bag.AddAll(problem);
        }

        return new FolderContents([.. read.Select(one => one.File).OfType<ContentFile>()], bag.Sorted());
    }

    private static void List(DirectoryInfo folder, string prefix, int depth, List<(FileInfo File, string Path)> found, DiagnosticBag bag)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Error(Location.StartOf(prefix.Length == 0 ? "." : prefix), DiagnosticCode.FileUnreadable, "the folder cannot be listed; check its permissions");
            return;
        }

        foreach (var entry in entries.Where(entry => !IsEditorsLeaving(entry.Name)))
        {
            var path = prefix + entry.Name;
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null)
            {
                // A link could bring any file of the machine onto a page.
                bag.Error(Location.StartOf(path), DiagnosticCode.LinkedFile, "links are not followed; copy the file here", explains: path);
            }
            else if (entry is DirectoryInfo inner)
            {
                if (depth + 1 >= MaxDepth)
                {
                    bag.Error(Location.StartOf(path), DiagnosticCode.UnknownFile, "folders cannot be nested this deeply; the format has one level");
                }
                else
                {
                    List(inner, path + "/", depth + 1, found, bag);
                }
            }
            else if (found.Count >= MaxFiles)
            {
                bag.Error(Location.StartOf("."), DiagnosticCode.TooManyFiles, $"there are more than {MaxFiles} files; is this the right folder?");
                return;
            }
            else
            {
                found.Add(((FileInfo)entry, path));
            }
        }
    }

    private static (ContentFile? File, DiagnosticBag? Problem) Read(FileInfo file, string path)
    {
        var problem = new DiagnosticBag();
        return Bytes(file, path, problem) is { } bytes ? (new ContentFile(path, bytes), null) : (null, problem);
    }

    private static byte[]? Bytes(FileInfo file, string path, DiagnosticBag bag)
    {
        try
        {
            // Pipes, sockets and devices say they are empty and would block the thread that opens them: an empty file is never opened.
            if (file.Length == 0)
            {
                return [];
            }

            if (file.Length >= MaxBytes)
            {
                bag.Error(Location.StartOf(path), DiagnosticCode.FileTooLarge, "the file is larger than 2 MB; make it smaller or remove it", explains: path);
                return null;
            }

            // Its length when it was listed may be that of another file, saved in its place since.
            using var handle = File.OpenHandle(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[Math.Min(RandomAccess.GetLength(handle), MaxBytes)];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var more)
            {
                read += more;
            }

            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Error(Location.StartOf(path), DiagnosticCode.FileUnreadable, "the file cannot be read; check its permissions, or save it again", explains: path);
            return null;
        }
    }

    // What editors and file managers leave beside a file is skipped without a word, as docs/content-format.md says.
    private static bool IsEditorsLeaving(string name) =>
        name.StartsWith('.')
        || name.StartsWith('#')
        || name.EndsWith('~')
        || name.EndsWith(".swp", StringComparison.Ordinal)
        || name.EndsWith(".tmp", StringComparison.Ordinal)
        || name is "Thumbs.db" or "desktop.ini" or "4913";
}
