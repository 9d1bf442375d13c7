using System.Globalization;

namespace CampaignSite.Tests.Hosting.Proxies;

/// <summary>The bytes of files as they are at this moment: those of a folder, and those that programs have open and no folder shows.</summary>
internal static class OpenFiles
{
    public static IEnumerable<(string Name, byte[] Bytes)> Below(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => (file, Read(file)));

    /// <summary>What these programs and their children have open, by Linux's account of them.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(IEnumerable<int> programs) => WithChildren(programs)
        .SelectMany(process => Listed($"/proc/{process}/fd"))
        .Select(descriptor => (Descriptor: descriptor, Target: new FileInfo(descriptor).LinkTarget))
        .Where(open => open.Target is ['/', ..] && !open.Target.StartsWith("/dev/", StringComparison.Ordinal) && !open.Target.StartsWith("/proc/", StringComparison.Ordinal))
        .Select(open => (open.Target!, Read(open.Descriptor)));

    private static HashSet<int> WithChildren(IEnumerable<int> programs)
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => (IsProcess: int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id), Id: id))
            .Where(process => process.IsProcess)
            .ToDictionary(process => process.Id, process => ParentOf(process.Id));
        var all = programs.ToHashSet();
        while (parents.Where(process => all.Contains(process.Value)).Any(process => all.Add(process.Key)))
        {
        }

        return all;
    }

    // The field behind the name in parentheses and the state (proc_pid_stat).
    private static int ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // gone between the list and the look
        }
    }

    private static string[] Listed(string folder)
    {
        try
        {
            return Directory.GetFiles(folder);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
