using System.Globalization;

namespace CampaignSite.Benchmarks;

/// <summary>What a row may use: a folder of its own, the number and length of rounds.</summary>
/// <param name="IsQuick">One short round; big folders are a tenth.</param>
/// <param name="Folder">Empty, and removed after the row. On the disk of the repository: a temporary folder may be memory, where durable writes cost nothing.</param>
/// <param name="Stop">Ctrl-C.</param>
internal sealed record BenchmarkContext(bool IsQuick, string Folder, CancellationToken Stop)
{
    public int Rounds { get; init; } = IsQuick ? 1 : 3;

    /// <summary>How long a load lasts.</summary>
    public int Seconds => IsQuick ? 1 : 5;

    /// <summary>How many events a big campaign has. Every row of it says the number.</summary>
    public int Events => IsQuick ? 1_000 : 10_000;

    /// <summary>Measures the sides in turn, round after round, so that what else the machine does meets all of them; gives each side's median.</summary>
    public async Task<double[]> AlternateAsync(params Func<Task<double>>[] sides)
    {
        var figures = sides.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var side = 0; side < sides.Length; side++)
            {
                Stop.ThrowIfCancellationRequested();
                figures[side].Add(await sides[side]());
            }
        }

        var all = figures.Select(side => string.Join(" ", side.Select(figure => figure.ToString("0.##", CultureInfo.InvariantCulture))));
        await Console.Error.WriteLineAsync($"  {string.Join(" | ", all)}");
        return [.. figures.Select(Statistics.Median)];
    }

    /// <summary>Loads a server for half a minute, and then until it gets no faster: its code is compiled for speed while it is used, and on one core that comes late and in steps.</summary>
    public async Task WarmAsync(Func<Task<double>> side)
    {
        var (least, most) = IsQuick ? (3, 3) : (6, 12);
        var (last, best) = (0.0, 0.0);
        for (var round = 0; round < least || (round < most && last > best * 1.03); round++)
        {
            (last, best) = (await side(), Math.Max(last, best));
        }
    }

    /// <summary>A path in the row's folder; nothing is made.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);
}
