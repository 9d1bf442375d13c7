using CampaignSite.Suggestions;
using CampaignSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Tests.Suggestions;

/// <summary>What holds on every kind of database.</summary>
[Trait("Category", "Slow")]
public abstract class SuggestionStoreTests(TestStore store)
{
    [Fact]
    public async Task A_suggestion_is_kept_as_it_was_typed_with_the_day_and_nothing_else()
    {
        await using var world = await store.StartedAsync();

        var answer = await world.Suggestions.AddAsync("я\n=1", "javascript:x", "/countries/gb", SuggestionNotes.NotAWebAddress);

        var kept = Assert.Single(await KeptAsync(world));
        Assert.Equal(SubmissionResult.Stored, answer);
        Assert.Equal(
            new Suggestion
            {
                Id = kept.Id,
                State = SuggestionState.Open,
                Notes = SuggestionNotes.NotAWebAddress,
                Received = new(2026, 11, 22),
                Page = "/countries/gb",
                Link = "javascript:x",
                Text = "я\n=1",
            },
            kept);
        Assert.True(SuggestionId.IsValid(kept.Id));
    }

    [Fact]
    public async Task B59_the_same_sent_again_while_it_waits_is_one_record()
    {
        await using var world = await store.StartedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.Suggestions.AddAsync("a", null, "/x", SuggestionNotes.None)));
        world.Time.Now += TimeSpan.FromDays(9);
        var late = await world.Suggestions.AddAsync("a", null, "/x", SuggestionNotes.None);

        Assert.All(answers.Append(late), answer => Assert.Equal(SubmissionResult.Stored, answer));
        Assert.Single(await KeptAsync(world));
    }

    [Fact]
    public async Task A_report_of_a_contact_is_one_record_a_day_in_the_same_words_and_none_of_them_is_held()
    {
        await using var world = await store.StartedAsync();
        var (telephone, mailbox) = (new ReportedContact("gb/embassy", "phones"), new ReportedContact("gb/embassy", "email"));
        foreach (var contact in (ReportedContact[])[telephone, telephone, mailbox])
        {
            await world.Suggestions.AddAsync("a", null, "/x", SuggestionNotes.None, contact);
        }

        world.Time.Now += TimeSpan.FromDays(1);
        await world.Suggestions.AddAsync("a", null, "/x", SuggestionNotes.None, telephone);

        Assert.Equal(
            [("email", 22, SuggestionState.Open), ("phones", 22, SuggestionState.Open), ("phones", 23, SuggestionState.Open)],
            (await KeptAsync(world)).Select(one => (one.Field!, one.Received.Day, one.State)).Order());
    }

    [Fact]
    public async Task The_same_text_about_another_page_is_held_on_that_day_and_the_next()
    {
        await using var world = await store.StartedAsync();
        await world.Suggestions.AddAsync("a", null, "/1", SuggestionNotes.None);
        world.Time.Now += TimeSpan.FromDays(1);
        await world.Suggestions.AddAsync("a", null, "/2", SuggestionNotes.None);
        world.Time.Now += TimeSpan.FromDays(3);
        await world.Suggestions.AddAsync("a", null, "/3", SuggestionNotes.None);

        Assert.Equal(
            [("/1", SuggestionState.Open, SuggestionNotes.None), ("/2", SuggestionState.Held, SuggestionNotes.SameText), ("/3", SuggestionState.Open, SuggestionNotes.None)],
            (await KeptAsync(world)).Select(one => (one.Page!, one.State, one.Notes)).Order());
    }

    [Fact]
    public async Task What_was_decided_may_come_again_and_is_held_while_it_is_fresh()
    {
        await using var world = await store.StartedAsync();
        await world.Suggestions.AddAsync("a", null, null, SuggestionNotes.None);
        await world.Suggestions.DecideAsync((await KeptAsync(world)).Single().Id, SuggestionState.Refused);

        await world.Suggestions.AddAsync("a", null, null, SuggestionNotes.None);

        Assert.Equal([SuggestionState.Held, SuggestionState.Refused], (await KeptAsync(world)).Select(one => one.State).Order());
    }

    [Theory]
    [InlineData(SuggestionNotes.TrapFilled)]
    [InlineData(SuggestionNotes.ManyLinks)]
    public async Task Suspicious_ones_are_held_and_not_dropped(SuggestionNotes notes)
    {
        await using var world = await store.StartedAsync();

        Assert.Equal(SubmissionResult.Stored, await world.Suggestions.AddAsync("a", null, null, notes));

        Assert.Equal((SuggestionState.Held, notes), ((await KeptAsync(world)).Single().State, (await KeptAsync(world)).Single().Notes));
    }

    [Fact]
    public async Task B57_five_thousand_wait_and_no_more_and_spam_does_not_take_their_room()
    {
        await using var world = await store.StartedAsync();
        world.Run(
            "WITH RECURSIVE n(i) AS (SELECT 100000 UNION ALL SELECT i + 1 FROM n WHERE i < 104999) "
            + "INSERT INTO suggestions (id, state, notes, received, text) SELECT CAST(i AS text), 2, 1, '2026-11-01', 'spam ' || i FROM n");

        var held = await world.Suggestions.AddAsync("more spam", null, null, SuggestionNotes.TrapFilled);
        var open = await world.Suggestions.AddAsync("a", null, null, SuggestionNotes.None);
        var again = await world.Suggestions.AddAsync("spam 100007", null, null, SuggestionNotes.TrapFilled);

        Assert.Equal((SubmissionResult.Full, SubmissionResult.Stored, SubmissionResult.Stored), (held, open, again));
        Assert.Equal(5_001, world.Number("SELECT count(*) FROM suggestions"));
    }

    [Fact]
    public async Task A_decision_has_a_day_and_the_first_one_stays()
    {
        await using var world = await store.StartedAsync();
        await world.Suggestions.AddAsync("a", null, null, SuggestionNotes.None);
        var id = (await KeptAsync(world)).Single().Id;

        Assert.True(await world.Suggestions.DecideAsync(id, SuggestionState.Accepted));
        world.Time.Now += TimeSpan.FromDays(2);
        Assert.True(await world.Suggestions.DecideAsync(id, SuggestionState.Accepted));
        Assert.True(await world.Suggestions.DecideAsync("zzzzzz", SuggestionState.Accepted));

        var kept = Assert.Single(await KeptAsync(world));
        Assert.Equal((SuggestionState.Accepted, new DateOnly(2026, 11, 22)), (kept.State, kept.Decided));
    }

    private static async Task<List<Suggestion>> KeptAsync(StoreWorld world) =>
        (await world.Store.ReadAsync((db, ct) => db.Set<Suggestion>().AsNoTracking().ToListAsync(ct))).Value;
}
