using System.Runtime.InteropServices;
using CampaignSite.Hosting;

namespace CampaignSite.Reloading;

/// <summary>Gives memory that a load or many first pages needed back to the system; collections of the platform's own keep it for later (decision 175).</summary>
internal sealed partial class HeapTrimmer(CampaignProvider campaigns, TimeProvider time, ILogger<HeapTrimmer> logger) : PeriodicService(time)
{
    // All threads wait for it: not while visitors wait for the first pages of a version, and seldom.
    private static readonly TimeSpan SettleInterval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(30);
    private const double Growth = 1.25;

    // Compression takes memory from the C library, which keeps what was freed for each thread; other libraries than glibc have no such call.
    private static readonly bool HasNativeTrim =
        NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out _);

    private string? _version;
    private long _committed;

    protected override Task<TimeSpan> RunAsync(CancellationToken stoppingToken)
    {
        if (campaigns.Current.Version is var version && version != _version)
        {
            _version = version;
            return Task.FromResult(SettleInterval);
        }

        if (GC.GetGCMemoryInfo().TotalCommittedBytes > _committed * Growth)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _committed = GC.GetGCMemoryInfo().TotalCommittedBytes;
        }

        if (HasNativeTrim)
        {
            _ = TrimNative(0);
        }

        return Task.FromResult(PollInterval);
    }

    protected override TimeSpan OnFailure(Exception problem)
    {
        Log.Failed(logger, problem.GetType().Name);
        return PollInterval;
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int TrimNative(nuint padding);

    private static partial class Log
    {
        [LoggerMessage(1009, LogLevel.Error, "Memory could not be given back to the system ({Problem})")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
