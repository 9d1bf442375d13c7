using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Marks;

[Trait("Category", "Process")]
public sealed class MarkTotalsOnPostgresTests(PostgresTestStore store) : MarkTotalsTests(store), IClassFixture<PostgresTestStore>;
