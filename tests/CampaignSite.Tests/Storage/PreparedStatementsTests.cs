using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Storage;

[Trait("Category", "Slow")]
public sealed class PreparedStatementsTests
{
    [Fact]
    public async Task A_statement_takes_the_values_of_each_call_and_nothing_of_them_is_run()
    {
        await using var world = await StoreWorld.StartedAsync();
        string[] actions = ["plain", "'); DELETE FROM action_totals; --", "{0} @p0"];

        foreach (var (done, action) in actions.Index())
        {
            var written = await world.Store.WriteAsync((db, ct) => db.Prepared.ExecuteAsync($"INSERT INTO action_totals VALUES ({action}, {done}, 0, '2026-11-22')", ct));
            Assert.Equal(1, written.Value);
        }

        foreach (var (done, action) in actions.Index())
        {
            var read = await world.Store.ReadAsync((db, ct) => db.Prepared.FirstOrDefaultAsync($"SELECT action, done FROM action_totals WHERE action = {action}", row => $"{row.GetString(0)}: {row.GetInt32(1)}", ct));
            Assert.Equal($"{action}: {done}", read.Value);
        }
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_null()
    {
        await using var world = await StoreWorld.StartedAsync();

        var read = await world.Store.ReadAsync((db, ct) => db.Prepared.FirstOrDefaultAsync($"SELECT action FROM action_totals WHERE action = {"none"}", row => row.GetString(0), ct));

        Assert.True(read.IsAvailable);
        Assert.Null(read.Value);
    }
}
