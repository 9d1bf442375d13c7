using System.Runtime.ExceptionServices;
using System.Security.Cryptography;

namespace CampaignSite.StaticExport;

/// <summary>Puts a mirror on a disk whole or not at all: written aside, then renamed.</summary>
/// <param name="target">Where it shall be, as a full path.</param>
/// <param name="apart">Folders that must be neither inside it nor around it.</param>
/// <param name="inUse">Folders that must not be inside it.</param>
internal sealed class ExportFolder(string target, IReadOnlyList<string> apart, IReadOnlyList<string> inUse)
{
    private static readonly StringComparison PathComparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly string _target = Path.TrimEndingDirectorySeparator(target);

    /// <summary>Beside the target, because a rename does not cross disks; one name, so that what a kill left behind is found by the next run.</summary>
    private string StagingFolder => Beside("part");

    private string Replaced => Beside("old");

    /// <summary>Reports beforehand what would stop the writing, before the long export begins.</summary>
    /// <exception cref="ExportException">The target must not be written, or not without <paramref name="force"/>.</exception>
    public void Check(bool force)
    {
        if (Problem(force) is { } problem)
        {
            throw new ExportException($"{_target} {problem}");
        }
    }

    /// <summary>Makes and writes the files on all processors, and the list of their sums.</summary>
    /// <returns>How many files there are, the list included, and how many bytes.</returns>
    /// <exception cref="ExportException">The target has come to hold something, another run is writing it, or a file cannot be made.</exception>
    /// <exception cref="IOException">The disk refuses; the target is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The system's user may not write there.</exception>
    public (int Files, long Bytes) Write(IReadOnlyList<(string Name, Func<byte[]> Content)> files, DateOnly day, bool force, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_target)!);
        using (Lock())
        {
            Delete(StagingFolder);
            try
            {
                // Midnight of the day: the hour of the work must not show.
                var time = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
                var sums = new (string Name, string Sha256)[files.Count];
                var bytes = 0L;
                Each(files.Count, index =>
                {
                    var (name, content) = (files[index].Name, files[index].Content());
                    WriteOne(Path.Combine(StagingFolder, name), content, time);
                    sums[index] = (name, Convert.ToHexStringLower(SHA256.HashData(content)));
                    Interlocked.Add(ref bytes, content.Length);
                }, stop);
                var list = ChecksumList.Write(sums);
                WriteOne(Path.Combine(StagingFolder, ChecksumList.FileName), list, time);

                foreach (var folder in Directory.EnumerateDirectories(StagingFolder, "*", SearchOption.AllDirectories).Append(StagingFolder))
                {
                    Directory.SetLastWriteTimeUtc(folder, time);
                }

                Check(force);
                Swap();
                return (files.Count + 1, bytes + list.Length);
            }
            catch
            {
                Delete(StagingFolder);
                throw;
            }
        }
    }

    // One failure is told as it is; of several the first.
    private static void Each(int count, Action<int> act, CancellationToken stop)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop }, act);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
    }

    private static void WriteOne(string path, byte[] content, DateTime time)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            File.WriteAllBytes(path, content);
        }
        catch (ArgumentOutOfRangeException refused)
        {
            // What the platform makes of EFBIG, with which a quota on files answers.
            throw new IOException($"{path} cannot be written: {refused.Message}", refused);
        }

        File.SetLastWriteTimeUtc(path, time);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Holds(string outer, string inner) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar, PathComparison);

    // Through links, as far up as there are any: two names of one folder must compare equal.
    private static string Real(string folder)
    {
        var parent = Path.GetDirectoryName(folder);
        var path = parent is null ? folder : Path.Combine(Real(parent), Path.GetFileName(folder));
        return Directory.Exists(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
    }

    private string Beside(string what) => Path.Combine(Path.GetDirectoryName(_target)!, $".{Path.GetFileName(_target)}.{what}");

    // Not a pid: the system lets go of it whatever ends the program.
    private FileStream Lock()
    {
        try
        {
            return new FileStream(Beside("lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException busy) when (File.Exists(Beside("lock")))
        {
            throw new ExportException($"another run is writing {_target} ({busy.Message})");
        }
    }

    private string? Problem(bool force)
    {
        var real = Real(_target);
        var near = apart.Select(Real).Where(folder => Holds(folder, real)).Concat(apart.Concat(inUse).Select(Real).Where(folder => Holds(real, folder))).FirstOrDefault();
        return Path.GetFileName(_target).Length == 0 ? "is the root of a disk; name a folder"
            : File.Exists(_target) ? "is a file; name a folder"
            : near is not null ? $"is, holds or lies in {near}; name a folder apart from it"
            : !Directory.Exists(_target) ? null
            : new DirectoryInfo(_target).LinkTarget is not null ? "is a link; name the folder itself"
            : !Directory.EnumerateFileSystemEntries(_target).Any() ? null
            : force ? ForeignProblem() : "is not empty; --force replaces an earlier mirror in it";
    }

    /// <summary>Only what an earlier run made is ever deleted: a folder that is somebody's work, or a repository's, is not.</summary>
    private string? ForeignProblem()
    {
        var list = Path.Combine(_target, ChecksumList.FileName);
        if (!File.Exists(list) || !File.Exists(Path.Combine(_target, ExportManifest.FileName)))
        {
            return "holds files that are no mirror; empty it yourself or name another folder";
        }

        using var copy = new FolderReader(_target);
        var known = ChecksumListResult.Parse(File.ReadAllBytes(list)).Sums;
        return copy.Names.Concat(copy.Irregularities.Select(oddity => oddity.Name)).FirstOrDefault(name => !known.ContainsKey(name) && !Verification.IsListOrSignature(name)) is { } foreign
            ? $"holds “{foreign}”, which is not of a mirror; move it away first" : null;
    }

    private void Swap()
    {
        Delete(Replaced);
        if (Directory.Exists(_target))
        {
            Directory.Move(_target, Replaced);
        }

        try
        {
            Directory.Move(StagingFolder, _target);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Back as it was, where there was one.
            if (Directory.Exists(Replaced) && !Directory.Exists(_target))
            {
                Directory.Move(Replaced, _target);
            }

            throw;
        }

        Delete(Replaced);
    }
}
