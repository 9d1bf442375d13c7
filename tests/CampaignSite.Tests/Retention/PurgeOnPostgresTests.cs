using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Retention;

[Trait("Category", "Process")]
public sealed class PurgeOnPostgresTests(PostgresTestStore store) : PurgeTests(store), IClassFixture<PostgresTestStore>;
