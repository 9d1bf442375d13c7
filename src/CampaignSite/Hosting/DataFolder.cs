namespace CampaignSite.Hosting;

/// <summary>How folders and files are made in the only folder the site writes to: for its owner's eyes alone.</summary>
internal static class DataFolder
{
    /// <summary>Makes a folder that only we may look into; leaves one that is there as it is.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The system's user may not write here.</exception>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // 0700 whatever the umask: other users of the machine have no business with marks.
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>How a file only we may read is made: mode 0600 at birth, because a chmod afterwards leaves a gap.</summary>
    public static FileStreamOptions PrivateFile(FileMode mode = FileMode.CreateNew, FileShare share = FileShare.ReadWrite)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
