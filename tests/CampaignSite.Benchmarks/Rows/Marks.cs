using System.Diagnostics;
using CampaignSite.Benchmarks.Processes;
using CampaignSite.Benchmarks.Servers;
using Microsoft.Data.Sqlite;

namespace CampaignSite.Benchmarks.Rows;

/// <summary>Marks of 64 visitors at once, each on the disk before it is answered, against a loop that does the same without a web.</summary>
internal sealed class Marks : IBenchmark
{
    private int _seed;

    public string Name => "marks";

    public IReadOnlyList<string> Programs => ["wrk"];

    public async Task<IReadOnlyList<Measurement>> MeasureAsync(BenchmarkContext context)
    {
        await using var site = await PublishedSite.StartAsync(context);
        var action = await VisitorRequests.FindActionAsync(site, context.Stop);
        await VisitorRequests.MarkAsync(site, action, context.Stop);
        await context.WarmAsync(async () => (await PostAsync()).PerProcessorSecond);

        // Two figures of one load: the clock waits for the disk, too, and processor time does not.
        var (marks, inserts) = (new List<double>(), new List<double>());
        var rates = await context.AlternateAsync(async () => Keep(await PostAsync(), marks), () => Task.FromResult(Keep(Insert(context), inserts)));
        return
        [
            new("POST, 64 at once, a new visitor each", rates[0], "/s", "single durable inserts", rates[1], Target.AtLeast(1.5)),
            new("the same", Statistics.Median(marks), "/cpu s", "single durable inserts", Statistics.Median(inserts)),
        ];

        Task<LoadResult> PostAsync() => WrkLoad.MeasureScriptAsync(site, Script(action, ++_seed), context, connections: 64);
    }

    private static double Keep(LoadResult result, List<double> perProcessorSecond)
    {
        perProcessorSecond.Add(result.PerProcessorSecond);
        return result.PerSecond;
    }

    private static string Script(string action, int seed) => $$"""
        math.randomseed({{seed}})
        local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        local headers = { ["Sec-Fetch-Site"] = "same-origin", ["Content-Type"] = "application/x-www-form-urlencoded" }
        function request()
            local letters = {}
            for i = 1, 10 do
                local at = math.random(64)
                letters[i] = alphabet:sub(at, at)
            end
            headers["Cookie"] = "d=" .. table.concat(letters) .. string.rep("A", 33)
            return wrk.format("POST", "{{action}}/mark", headers, "{{VisitorRequests.Form}}")
        end
        """;

    // The table and the settings of the site's own store.
    private static LoadResult Insert(BenchmarkContext context)
    {
        var path = context.PathOf("loop.db");
        File.Delete(path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var table = connection.CreateCommand();
        table.CommandText = """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;
            CREATE TABLE marks (visitor BLOB NOT NULL, action TEXT NOT NULL, outcome INTEGER NOT NULL, day TEXT NOT NULL, PRIMARY KEY (visitor, action)) STRICT, WITHOUT ROWID;
            """;
        table.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO marks VALUES (randomblob(32), 'an-action', 1, '2026-11-30')";
        insert.Prepare();

        var (begun, processor, count) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, 0);
        while (Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(context.Seconds))
        {
            count += insert.ExecuteNonQuery();
        }

        return new LoadResult(count, count / Stopwatch.GetElapsedTime(begun).TotalSeconds, count / (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }
}
