using System.IO.Enumeration;

namespace CampaignSite.Reloading;

/// <summary>What a folder looks like from outside: names, lengths and times, without opening a file.</summary>
internal static class ContentFingerprint
{
    // As deep as content is read; whatever lies deeper is an error, which no change down there corrects.
    private static readonly EnumerationOptions Recursive = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 3,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = true,
    };

    /// <summary>Changes when a file is added, removed, renamed or written; zero when the folder is gone.</summary>
    public static long Compute(string folder)
    {
        try
        {
            // A sum, because the order of a directory listing is not guaranteed.
            return Entries(folder).Aggregate(0L, (sum, number) => unchecked(sum + number));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Gone, or going while it is listed: the next look will tell.
            return 0;
        }
    }

    // A link counts as itself and is not walked into: two that lead back up have more paths than time has seconds.
    private static FileSystemEnumerable<long> Entries(string folder) => new(folder, Number, Recursive)
    {
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static long Number(ref FileSystemEntry entry)
    {
        var length = entry.IsDirectory ? -1 : entry.Length;
        return HashCode.Combine(entry.ToFullPath(), length, entry.LastWriteTimeUtc.Ticks) * 2_654_435_761L;
    }
}
