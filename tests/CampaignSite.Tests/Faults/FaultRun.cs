using System.Globalization;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Faults;

/// <summary>
/// How much a fault test does: a few rounds whenever the tests run, all rounds of docs/threats.md with <c>CAMPAIGN_FAULTS=full</c>,
/// or so many with <c>CAMPAIGN_FAULTS=25</c>. See docs/faults.md for the runs on record.
/// </summary>
internal static class FaultRun
{
    private static readonly string Asked = Environment.GetEnvironmentVariable("CAMPAIGN_FAULTS") ?? "";

    public static bool IsFull => Asked == "full";

    /// <summary>What <see cref="IsAskedFor"/> keeps out of the usual run, which has no minutes for it.</summary>
    public const string OnlyWhenAsked = "runs only where CAMPAIGN_FAULTS is set: docs/faults.md";

    /// <summary>Somebody wants fault tests at a size of their own.</summary>
    public static bool IsAskedFor => Asked.Length > 0;

    /// <summary>The chances of a run; printed, so that a round that failed can be played again with <c>CAMPAIGN_FAULTS_SEED</c>.</summary>
    public static int Seed { get; } = Number(Environment.GetEnvironmentVariable("CAMPAIGN_FAULTS_SEED")) ?? Environment.TickCount & 0xFFFFFF;

    /// <summary>The program that is started: the one the tests were built with, or with <c>CAMPAIGN_FAULTS_PROGRAM</c> a published one, which starts sooner and is not built anew under a long run.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("CAMPAIGN_FAULTS_PROGRAM") ?? Path.Combine(AppContext.BaseDirectory, "CampaignSite.dll");

    /// <summary>Rounds, clients or seconds of one test.</summary>
    /// <param name="usual">Few enough for every run of the tests.</param>
    /// <param name="full">The size that docs/threats.md asks for.</param>
    public static int Size(int usual, int full) => IsFull ? full : Number(Asked) ?? usual;

    /// <summary>Says what a run showed, and keeps it in <c>artifacts/faults</c> with its seed, for the record in docs/faults.md.</summary>
    /// <param name="id">The row of docs/threats.md.</param>
    public static void Record(ITestOutputHelper output, string id, string figures)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm}Z {id}: seed {Seed}, {figures}");
        output.WriteLine(line);
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "faults")).FullName;
        File.AppendAllText(Path.Combine(folder, $"{id}.txt"), line + "\n");
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
