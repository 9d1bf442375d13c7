using CampaignSite.Marks;
using CampaignSite.Retention;
using CampaignSite.Storage;
using CampaignSite.Suggestions;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Storage;

/// <summary>Two sites on one database, each with a data folder of its own: a visitor may be answered now by one and now by the other.</summary>
[Trait("Category", "Process")]
public sealed class PostgresNodesTests(PostgresTestStore store) : IClassFixture<PostgresTestStore>
{
    [Fact]
    public async Task Sites_that_start_at_once_on_an_empty_database_make_its_tables_once()
    {
        var database = await store.EmptyAsync();
        var sites = Enumerable.Range(0, 4).Select(_ => new StoreWorld { Postgres = database }).ToArray();
        try
        {
            await Task.WhenAll(sites.Select(site => site.StartAsync()));
            await Task.WhenAll(sites.Select(site => site.UntilAsync(StoreState.Available)));

            Assert.Equal(PostgresSchema.Migrations.Length, sites[0].Number("""SELECT count(*) FROM "__EFMigrationsHistory" """));
        }
        finally
        {
            await Task.WhenAll(sites.Select(site => site.DisposeAsync().AsTask()));
        }
    }

    [Fact]
    public async Task What_one_site_stores_the_other_shows_takes_back_and_forgets()
    {
        await using var first = await store.StartedAsync();
        await using var second = await BesideAsync(first);
        var visitor = StoreWorld.NewVisitor();

        await first.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);
        await second.Marks.MarkAsync(visitor, "b", MarkOutcome.Later);
        Assert.Equal(["a", "b"], (await second.Marks.ForVisitorAsync(visitor))!.Select(mark => mark.Action));

        await second.Marks.MarkAsync(visitor, "a", outcome: null);
        Assert.Equal(["b"], (await first.Marks.ForVisitorAsync(visitor))!.Select(mark => mark.Action));

        await first.Marks.ForgetAsync(visitor);
        Assert.Empty((await second.Marks.ForVisitorAsync(visitor))!);
        Assert.Equal(0, first.Number("SELECT done FROM action_totals"));
    }

    [Fact]
    public async Task A_hundred_marks_at_once_with_one_cookie_are_counted_once_whichever_site_takes_them()
    {
        await using var first = await store.StartedAsync();
        await using var second = await BesideAsync(first);
        var visitor = StoreWorld.NewVisitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => (number % 2 == 0 ? first : second).Marks.MarkAsync(visitor, "a", MarkOutcome.Done)));

        Assert.All(answers, answer => Assert.Equal(MarkResult.Stored, answer));
        Assert.Equal((1, 1), (first.Number("SELECT count(*) FROM marks"), first.Number("SELECT done FROM action_totals")));
    }

    [Fact]
    public async Task Both_sites_show_the_same_totals_and_a_site_that_starts_later_too()
    {
        await using var first = await store.StartedAsync();
        await using var second = await BesideAsync(first);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => (number % 2 == 0 ? first : second).Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done)));
        first.Time.Now = second.Time.Now = first.Time.Now.AddDays(1);
        await first.Totals.RefreshAsync();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => second.Marks.MarkAsync(StoreWorld.NewVisitor(), "a", MarkOutcome.Done)));

        await second.Totals.RefreshAsync();
        await using var third = await BesideAsync(first);
        await third.Totals.RefreshAsync();

        Assert.Equal((10, 10, 10), (first.Totals.For("a"), second.Totals.For("a"), third.Totals.For("a")));
    }

    [Fact]
    public async Task The_same_suggestion_sent_to_both_sites_is_one_and_either_takes_the_decision()
    {
        await using var first = await store.StartedAsync();
        await using var second = await BesideAsync(first);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => (number % 2 == 0 ? first : second).Suggestions.AddAsync("a", null, "/x", SuggestionNotes.None)));
        Assert.All(answers, answer => Assert.Equal(SubmissionResult.Stored, answer));
        await second.Suggestions.DecideAsync(first.Run("SELECT id FROM suggestions")!, SuggestionState.Accepted);

        Assert.Equal((1, 3), (first.Number("SELECT count(*) FROM suggestions"), first.Number("SELECT state FROM suggestions")));
    }

    [Fact]
    public async Task The_work_of_the_night_is_done_by_one_site_at_a_time()
    {
        await using var first = await store.StartedAsync();
        await using var second = await BesideAsync(first);
        var turn = await first.Store.TryLockMaintenanceAsync();
        await using (turn.Value)
        {
            Assert.True(await second.Purge.RunAsync());
            Assert.Equal(RetentionState.Opening, second.Purge.State);
        }

        Assert.True(await second.Purge.RunAsync());
        Assert.Equal(RetentionState.Good, second.Purge.State);
    }

    [Fact]
    public async Task R9_a_site_whose_clock_is_wrong_deletes_nothing_of_the_other()
    {
        await using var right = await store.StartedAsync();
        await using var wrong = await BesideAsync(right);
        await right.PurgeAsync();
        var (visitor, late) = (StoreWorld.NewVisitor(), StoreWorld.NewVisitor());
        await right.Marks.MarkAsync(visitor, "a", MarkOutcome.Done);

        wrong.Time.Now = right.Time.Now.AddYears(10);
        await wrong.Marks.MarkAsync(late, "a", MarkOutcome.Done);
        for (var day = 0; day < 9; day++)
        {
            await wrong.LiveAsync(1);
            await right.LiveAsync(1);
        }

        Assert.Equal((RetentionState.Doubting, RetentionState.Good), (wrong.Purge.State, right.Purge.State));
        Assert.Equal((1, 1), ((await right.Marks.ForVisitorAsync(visitor))!.Count, (await right.Marks.ForVisitorAsync(late))!.Count));

        await right.LiveAsync(90);
        Assert.Equal(0, right.Number("SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task A_site_that_stops_in_the_midst_of_a_write_does_not_hold_the_others_for_long()
    {
        await using var first = await store.StartedAsync();
        await using var second = await BesideAsync(first);
        var (reached, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var stalled = first.Store.MaintainAsync(async (db, ct) =>
        {
            await db.Database.ExecuteSqlRawAsync("SELECT 1", ct);
            reached.SetResult();
            await release.Task;
            return await db.Set<Mark>().CountAsync(ct);
        });
        await reached.Task;

        var visitor = StoreWorld.NewVisitor();
        await Wait.UntilAsync(async () => await second.Marks.MarkAsync(visitor, "a", MarkOutcome.Done) == MarkResult.Stored);

        release.SetResult();
        Assert.False((await stalled).IsAvailable);
        await first.UntilAsync(StoreState.Available);
        Assert.Single((await first.Marks.ForVisitorAsync(visitor))!);
    }

    private static async Task<StoreWorld> BesideAsync(StoreWorld other)
    {
        var world = new StoreWorld { Postgres = other.Postgres };
        world.Time.Now = other.Time.Now;
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
        return world;
    }
}
