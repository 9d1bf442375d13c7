using CampaignSite.Marks;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CampaignSite.Tests.Storage;

[Trait("Category", "Process")]
public sealed class PostgresBehindPgBouncerTests(OwnPostgresCluster own) : IClassFixture<OwnPostgresCluster>
{
    [Fact]
    public async Task Two_sites_do_all_they_do_behind_a_pooler_in_transaction_mode()
    {
        await using var bouncer = await StartAsync();
        await using var first = await StartedAsync(bouncer.Wide);
        await using var second = await StartedAsync(bouncer.Wide);
        var visitor = StoreWorld.NewVisitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => (number % 2 == 0 ? first : second).Marks.MarkAsync(visitor, "a", MarkOutcome.Done)));
        await first.Suggestions.AddAsync("a", null, null, SuggestionNotes.None);
        await second.Suggestions.DecideAsync(first.Run("SELECT id FROM suggestions")!, SuggestionState.Refused);
        await first.PurgeAsync();
        await second.PurgeAsync();

        Assert.All(answers, answer => Assert.Equal(MarkResult.Stored, answer));
        Assert.Equal((1, 1, 4), (first.Number("SELECT count(*) FROM marks"), first.Number("SELECT done FROM action_totals"), first.Number("SELECT state FROM suggestions")));
        Assert.Equal(MarkResult.Removed, await second.Marks.ForgetAsync(visitor));
        Assert.Empty((await first.Marks.ForVisitorAsync(visitor))!);
    }

    [Fact]
    public async Task N9_a_setting_that_another_client_left_behind_does_not_make_a_commit_forgetful()
    {
        await using var bouncer = await StartAsync();
        await using var world = await StartedAsync(bouncer.Narrow);
        await using (var other = new NpgsqlConnection(bouncer.Narrow + ";No Reset On Close=true"))
        {
            await other.OpenAsync();
            await using var command = new NpgsqlCommand("SET synchronous_commit TO off", other);
            await command.ExecuteNonQueryAsync();
        }

        var left = world.Run("SELECT current_setting('synchronous_commit')");
        var ours = await world.Store.WriteAsync(async (db, ct) =>
            (await db.Database.SqlQueryRaw<string>("""SELECT current_setting('synchronous_commit') AS "Value" """).ToListAsync(ct)).Single());

        Assert.Equal(("off", "on"), (left, ours.Value));
    }

    private async Task<PgBouncer> StartAsync()
    {
        Assert.SkipUnless(PgBouncer.IsInstalled, PgBouncer.Missing);
        var database = new NpgsqlConnectionStringBuilder(await own.CreateDatabaseAsync()).Database!;
        return await PgBouncer.StartAsync(own.Cluster, database);
    }

    private static async Task<StoreWorld> StartedAsync(string connection)
    {
        var world = new StoreWorld { Postgres = connection };
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        return world;
    }
}
