using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Marks;

[Trait("Category", "Slow")]
public sealed class MarkTotalsOnSqliteTests(SqliteTestStore store) : MarkTotalsTests(store), IClassFixture<SqliteTestStore>;
