using CampaignSite.Storage;
using CampaignSite.Storage.Migrations.CompiledModel;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CampaignSite.Tests.Storage;

[Trait("Category", "Slow")]
public sealed class SchemaTests
{
    // N6: anyone who adds a column meets this list, and has to say why it does not date or name a visit.
    private static readonly string[] Expected =
    [
        "__EFMigrationsHistory.MigrationId TEXT",
        "__EFMigrationsHistory.ProductVersion TEXT",
        "__EFMigrationsLock.Id INTEGER",
        "__EFMigrationsLock.Timestamp TEXT",
        "action_totals.action TEXT",
        "action_totals.done INTEGER",
        "action_totals.shown INTEGER",
        "action_totals.shown_on TEXT",
        "clock.day TEXT", // the last day the site believed: its own, of no visitor
        "clock.doubted_from TEXT", // as above
        "clock.doubted_to TEXT", // as above
        "clock.id INTEGER", // always 1
        "marks.action TEXT",
        "marks.day TEXT",
        "marks.outcome INTEGER",
        "marks.visitor BLOB",
        "suggestions.decided TEXT", // the day of an editor, not of a visitor
        "suggestions.field TEXT", // a key of the content: which contact of the office did not work
        "suggestions.id TEXT", // from chance: neither an order nor a name
        "suggestions.link TEXT",
        "suggestions.notes INTEGER", // of what was written, never of who wrote
        "suggestions.office TEXT", // a name of the content, never typed
        "suggestions.page TEXT",
        "suggestions.received TEXT", // a day; so that editors see how long it has waited, and old ones can be deleted
        "suggestions.state INTEGER",
        "suggestions.text TEXT",
    ];

    [Fact]
    public async Task N6_the_columns_are_these_and_none_is_finer_than_a_day()
    {
        await using var world = await StoreWorld.StartedAsync();

        var columns = (await world.Store.ReadAsync((db, ct) => db.Database.SqlQueryRaw<string>(
            "SELECT t.name || '.' || c.name || ' ' || c.type AS Value FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1")
            .ToListAsync(ct))).Value;

        Assert.Equal<string>(Expected, columns, StringComparer.Ordinal);
    }

    [Fact]
    public async Task No_table_of_visitors_keeps_the_order_in_which_they_came()
    {
        await using var world = await StoreWorld.StartedAsync();

        Assert.Equal(4, world.Number("SELECT count(*) FROM pragma_table_list WHERE wr = 1 AND strict = 1 AND name IN ('marks', 'action_totals', 'suggestions', 'clock')"));
    }

    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var world = await StoreWorld.StartedAsync();

        var (pending, known, version) = (await world.Store.ReadAsync(async (db, ct) => (
            db.Database.HasPendingModelChanges(),
            db.Database.GetMigrations().Count(),
            (await db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").ToListAsync(ct)).Single()))).Value;

        Assert.False(pending);
        Assert.Equal(known, version);
        Assert.Equal(SqliteDatabase.SchemaVersion, known);
    }

    [Fact]
    public void The_model_that_is_compiled_ahead_is_the_one_of_the_entities()
    {
        using var compiled = new SqliteSiteDbContextFactory().CreateDbContext([]);
        using var built = new BuiltAtRuntime(new DbContextOptionsBuilder<BuiltAtRuntime>().UseSqlite("Data Source=:memory:").Options);

        Assert.IsType<SqliteSiteDbContextModel>(compiled.Model);
        Assert.IsNotType<SqliteSiteDbContextModel>(built.Model);
        Assert.Equal(Text(built), Text(compiled));
    }

    [Fact]
    public async Task The_SQLite_that_runs_is_one_without_the_fault_of_WAL_resets()
    {
        await using var world = await StoreWorld.StartedAsync();

        var version = (await world.Store.ReadAsync(async (db, ct) => (await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").ToListAsync(ct)).Single())).Value!;

        Assert.InRange(Version.Parse(version), new Version(3, 53, 4), new Version(4, 0));
    }

    [Fact]
    public async Task The_database_itself_refuses_what_is_not_a_hash()
    {
        await using var world = await StoreWorld.StartedAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => world.Store.WriteAsync((db, ct) =>
            db.Database.ExecuteSqlAsync($"INSERT INTO marks VALUES ({new byte[4]}, 'a', 1, '2026-11-22')", ct)));

        Assert.Equal(StoreState.Available, world.Store.State);
        Assert.Equal(0, world.Number("SELECT count(*) FROM marks"));
    }

    private static string Text(SiteDbContext context) => context.Model.ToDebugString(MetadataDebugStringOptions.LongDefault);

    // EF Core takes a compiled model only for the type that it was compiled for.
    private sealed class BuiltAtRuntime(DbContextOptions<BuiltAtRuntime> options) : SiteDbContext(options);
}
