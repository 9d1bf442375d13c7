using CampaignSite.Marks;
using CampaignSite.Retention;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Retention;

[Trait("Category", "Slow")]
public sealed class ClockOnSqliteTests(SqliteTestStore store) : ClockTests(store), IClassFixture<SqliteTestStore>
{
    [Fact]
    public async Task R9_a_store_from_before_this_table_is_not_emptied_by_a_clock_that_is_wrong_at_that_start()
    {
        await using var world = await StoreWorld.StartedAsync();
        await world.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done);
        await world.StopAsync();
        world.Run("DROP TABLE clock; DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%CreateClock'; PRAGMA user_version=2");

        world.Time.Now = world.Time.Now.AddYears(10);
        await world.StartAsync();
        await world.PurgeAsync();

        Assert.Equal((RetentionState.Doubting, 1), (world.Purge.State, (int)world.Number("SELECT count(*) FROM marks")));
    }
}
