using System.Globalization;
using System.Runtime.InteropServices;

namespace CampaignSite.Benchmarks;

/// <summary>The machine that measures, and where things lie on it.</summary>
internal static class Machine
{
    public static string RepositoryFolder { get; } = FindRepository();

    /// <summary>Everything that a run writes.</summary>
    public static string ArtifactsFolder { get; } = Path.Combine(RepositoryFolder, "artifacts", "benchmarks");

    /// <summary>Of one minute, as the kernel counts it.</summary>
    public static double LoadAverage => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    public static string Description =>
        $"{Environment.ProcessorCount} cores, {CpuName()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";

    public static bool Has(string program) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin".Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string CpuName() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChechnyaAction.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No solution file is above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
