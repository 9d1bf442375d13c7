using CampaignSite.Suggestions;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Suggestions;

[Trait("Category", "Slow")]
public sealed class SuggestionStoreOnSqliteTests(SqliteTestStore store) : SuggestionStoreTests(store), IClassFixture<SqliteTestStore>
{
    [Fact]
    public async Task The_database_itself_refuses_what_the_form_would()
    {
        await using var world = await StoreWorld.StartedAsync();

        foreach (var values in new[] { "'abc', 1, 0, '2026-11-22', 'a'", "'k7m3qx', 9, 0, '2026-11-22', 'a'", "'k7m3qx', 1, 0, '2026-11-22 10:00', 'a'", "'k7m3qx', 1, 0, '2026-11-22', ''" })
        {
            Assert.ThrowsAny<Exception>(() => world.Run($"INSERT INTO suggestions (id, state, notes, received, text) VALUES ({values})"));
        }
    }

    [Fact]
    public void Ids_are_short_and_hold_no_sign_that_is_mistaken_for_another()
    {
        var ids = Enumerable.Range(0, 1_000).Select(_ => SuggestionId.New()).ToList();

        Assert.All(ids, id => Assert.True(SuggestionId.IsValid(id)));
        Assert.DoesNotContain(ids, id => id.IndexOfAny(['0', 'o', '1', 'l', 'i']) >= 0);
        Assert.True(ids.Distinct().Count() > 990);
        Assert.False(SuggestionId.IsValid("../x.."));
    }
}
