namespace CampaignSite.Live;

/// <summary>What a folder looks like from outside: names, lengths and times, without opening a file.</summary>
internal static class ContentFingerprint
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    /// <summary>Changes when a file is added, removed, renamed or written; zero when the folder is gone.</summary>
    public static long Of(string folder)
    {
        try
        {
            // A sum, because the order of a directory listing is nobody's promise.
            long sum = 0;
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything))
            {
                var length = entry is FileInfo file ? file.Length : -1;
                sum += HashCode.Combine(entry.FullName, length, entry.LastWriteTimeUtc.Ticks) * 2_654_435_761L;
            }

            return sum;
        }
        catch (IOException)
        {
            // Gone, or going while it is listed: the next look will tell.
            return 0;
        }
        catch (UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
