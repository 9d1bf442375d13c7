using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using CampaignSite.Marks;
using CampaignSite.Retention;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using CampaignSite.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CampaignSite.Tests.Support;

/// <summary>A data folder of its own with a real store in it, started and stopped as the site does.</summary>
internal sealed class StoreWorld : IAsyncDisposable
{
    private ServiceProvider? _services;

    public string Folder { get; init; } = Directory.CreateTempSubdirectory("store-").FullName;

    public string File => Path.Combine(Folder, "site.db");

    public StoppedTime Time { get; } = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    public CapturedLog Log { get; } = new();

    public SiteStore Store => _services!.GetRequiredService<SiteStore>();

    public MarkStore Marks => _services!.GetRequiredService<MarkStore>();

    public SuggestionStore Suggestions => _services!.GetRequiredService<SuggestionStore>();

    public RetentionOptions Retention { get; init; } = new();

    /// <summary>The connection string of a database of PostgreSQL; without it the store is a file in the folder.</summary>
    public string? Postgres { get; init; }

    public PurgeJob Purge => _services!.GetRequiredService<PurgeJob>();

    public MarkTotals Totals => _services!.GetRequiredService<MarkTotals>();

    public static Visitor NewVisitor() => VisitorCookie.New().Visitor;

    public static async Task<StoreWorld> StartedAsync()
    {
        var world = new StoreWorld();
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        return world;
    }

    /// <summary>Writes more than fits, of SQLite. The limit holds for the writer's connection, so it is gone when the file is opened anew, as if space had been freed.</summary>
    public Task<StoreResult<int>> FillDiskAsync() => Store.WriteAsync(async (db, ct) =>
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count=1", ct);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE big AS SELECT zeroblob(1000000) AS bytes", ct);
        return 0;
    });

    public async Task StartAsync()
    {
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<TimeProvider>(Time)
            .AddStorage(new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build())
            .PostConfigure<StorageOptions>(options => options.Folder = Folder)
            .AddRetention(new ConfigurationBuilder().Build())
            .AddSingleton(Options.Create(Retention))
            .AddMarks()
            .AddSuggestions()
            .AddHostedService<StoreWriter>()
            .BuildServiceProvider();
        await Writer().StartAsync(CancellationToken.None);
    }

    public async Task StopAsync()
    {
        if (_services is not null)
        {
            await Writer().StopAsync(CancellationToken.None);
            await _services.DisposeAsync();
            _services = null;
        }
    }

    /// <summary>Lets days pass as a running site sees them, in steps that no weekend exceeds.</summary>
    public async Task LiveAsync(int days)
    {
        while (days > 0)
        {
            var step = Math.Min(days, TrustedClock.Step);
            Time.Pass(TimeSpan.FromDays(step));
            days -= step;
            await PurgeAsync();
        }
    }

    /// <summary>The day's purge, tried again as the site does: on a busy machine a write may be refused for its time.</summary>
    public async Task PurgeAsync()
    {
        var start = Stopwatch.GetTimestamp();
        while (!await Purge.RunAsync())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30), "The day's purge could not be done.");
            await Task.Delay(100);
        }
    }

    public async Task UntilAsync(StoreState state)
    {
        var start = Stopwatch.GetTimestamp();
        while (Store.State != state)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60), $"still {Store.State} ({Store.Error})");
            await Task.Delay(10);
        }
    }

    /// <summary>Another program's connection to the same file.</summary>
    public SqliteConnection Outsider()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Runs SQL beside the site; the first value as text.</summary>
    public string? Run(string sql)
    {
        using var connection = Postgres is null ? Outsider() : (DbConnection)new NpgsqlConnection(Postgres + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public long Number(string sql) => long.Parse(Run(sql)!, CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private Dictionary<string, string?> Settings() =>
        Postgres is null ? [] : new() { ["Storage:Provider"] = "Postgres", ["Storage:ConnectionString"] = Postgres };

    private StoreWriter Writer() => _services!.GetServices<IHostedService>().OfType<StoreWriter>().Single();
}
