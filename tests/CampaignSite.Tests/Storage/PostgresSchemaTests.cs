using System.Globalization;
using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Storage;

[Trait("Category", "Process")]
public sealed class PostgresSchemaTests(PostgresTestStore store) : IClassFixture<PostgresTestStore>
{
    // N6: the same columns as in SQLite, see SchemaTests.
    private static readonly string[] Expected =
    [
        "__EFMigrationsHistory.MigrationId character varying",
        "__EFMigrationsHistory.ProductVersion character varying",
        "action_totals.action text",
        "action_totals.done integer",
        "action_totals.shown integer",
        "action_totals.shown_on date",
        "clock.day date",
        "clock.doubted_from date",
        "clock.doubted_to date",
        "clock.id integer",
        "marks.action text",
        "marks.day date",
        "marks.outcome integer",
        "marks.visitor bytea",
        "suggestions.decided date",
        "suggestions.field text",
        "suggestions.id text",
        "suggestions.link text",
        "suggestions.notes integer",
        "suggestions.office text",
        "suggestions.page text",
        "suggestions.received date",
        "suggestions.state integer",
        "suggestions.text text",
    ];

    [Fact]
    public async Task R24_R20_a_node_under_which_a_newer_one_has_changed_the_tables_says_unavailable_and_nothing_fails()
    {
        await using var world = await store.StartedAsync();
        var visitor = StoreWorld.NewVisitor();
        await world.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);
        world.Run("""ALTER TABLE marks RENAME outcome TO word; INSERT INTO "__EFMigrationsHistory" VALUES ('99991231235959_OfANewerVersion', '11.0.0')""");

        Assert.Null(await world.Marks.ForVisitorAsync(visitor));
        Assert.Equal(MarkResult.Unavailable, await world.Marks.MarkAsync(visitor, "b", MarkOutcome.Done));
        await Wait.UntilAsync(() => world.Store.Error == StoreError.NewerSchema);
        Assert.Equal(1, world.Number("SELECT count(*) FROM marks WHERE word = 1"));
    }

    [Fact]
    public async Task N6_the_columns_are_these_and_none_is_finer_than_a_day()
    {
        await using var world = await store.StartedAsync();

        var columns = world.Run("SELECT string_agg(table_name || '.' || column_name || ' ' || data_type, E'\\n') FROM information_schema.columns WHERE table_schema = 'public'")!;

        Assert.Equal<string>(Expected, columns.Split('\n').Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task N6_after_the_night_neither_the_place_of_a_row_nor_its_transaction_tells_when_a_visitor_came()
    {
        await using var world = await store.StartedAsync();
        for (var number = 0; number < 30; number++)
        {
            await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        }

        Assert.True(world.Number("SELECT count(DISTINCT xmin::text) FROM marks") > 1);

        await world.PurgeAsync();

        Assert.Equal(1, world.Number("SELECT count(DISTINCT xmin::text) FROM marks"));
        Assert.Equal("True", world.Run("SELECT array_agg(visitor ORDER BY ctid) = array_agg(visitor ORDER BY visitor) FROM marks"));
        Assert.Equal(30, world.Number("SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var world = await store.StartedAsync();

        var (pending, known) = (await world.Store.ReadAsync((db, _) => Task.FromResult((db.Database.HasPendingModelChanges(), db.Database.GetMigrations().ToArray())))).Value;

        Assert.False(pending);
        Assert.Equal(PostgresSchema.Migrations, known);
    }

    [Theory]
    [InlineData("""INSERT INTO "__EFMigrationsHistory" VALUES ('29991231000000_Later', '99')""", nameof(StoreError.NewerSchema))]
    [InlineData("""UPDATE "__EFMigrationsHistory" SET "MigrationId" = '20200101000000_OfAnother' WHERE "MigrationId" LIKE '%_CreateTables'""", nameof(StoreError.ForeignFile))]
    [InlineData("""DROP TABLE "__EFMigrationsHistory" """, nameof(StoreError.ForeignFile))]
    public async Task B96_a_database_that_is_not_ours_to_write_is_refused_by_name_and_left_untouched(string change, string fault)
    {
        await using var world = await store.StartedAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        await world.StopAsync();
        world.Run(change);

        await world.StartAsync();
        await world.UntilAsync(StoreState.Unavailable);

        Assert.Equal(fault, world.Store.Error.ToString());
        Assert.Contains(world.Log.Lines, line => line.Contains(fault, StringComparison.Ordinal));
        Assert.Equal(1, world.Number("SELECT count(*) FROM marks"));
    }

    [Theory]
    [InlineData("marks", "'\\x00', 'a', 1, '2026-11-22'")]
    [InlineData("marks", "sha256('a'), '', 1, '2026-11-22'")]
    [InlineData("marks", "sha256('a'), 'a', 4, '2026-11-22'")]
    [InlineData("suggestions", "'abc', 1, 0, '2026-11-22', NULL, NULL, NULL, 'a'")]
    [InlineData("suggestions", "'k7m3qx', 9, 0, '2026-11-22', NULL, NULL, NULL, 'a'")]
    [InlineData("suggestions", "'k7m3qx', 1, 0, '2026-11-22', NULL, NULL, NULL, ''")]
    [InlineData("suggestions", "'k7m3qx', 1, 0, '2026-11-22', NULL, NULL, NULL, 'a', 'gb/embassy', 'anything'")]
    [InlineData("suggestions", "'k7m3qx', 1, 0, '2026-11-22', NULL, NULL, NULL, 'a', NULL, 'phones'")]
    public async Task The_database_itself_refuses_what_the_form_would(string table, string values)
    {
        await using var world = await store.StartedAsync();

        Assert.ThrowsAny<Exception>(() => world.Run(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {table} VALUES ({values})")));
    }
}
