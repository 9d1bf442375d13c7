using System.Diagnostics;
using System.Globalization;

namespace CampaignSite.Tests.Faults;

/// <summary>What the system says of another process.</summary>
internal static class ProcessFigures
{
    /// <summary>What is in memory of it now, in megabytes of 10⁶ bytes (VmRSS of proc(5)).</summary>
    public static double ResidentMegabytes(int process) => Number(process, "status", "VmRSS:") * 1024 / 1e6;

    /// <summary>How many files and connections it may have open (RLIMIT_NOFILE, the limit that holds).</summary>
    public static int OpenFilesLimit(int process) => (int)Number(process, "limits", "Max open files");

    /// <summary>What it has used of all cores since its start.</summary>
    public static TimeSpan ProcessorTime(int process)
    {
        using var found = Process.GetProcessById(process);
        return found.TotalProcessorTime;
    }

    /// <summary>Bytes of all files below a folder.</summary>
    public static long BytesOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private static double Number(int process, string file, string name) => File.ReadLines($"/proc/{process}/{file}")
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => double.Parse(line[name.Length..].Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture))
        .Single();
}
