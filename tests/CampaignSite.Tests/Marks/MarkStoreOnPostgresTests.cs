using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Marks;

[Trait("Category", "Process")]
public sealed class MarkStoreOnPostgresTests(PostgresTestStore store) : MarkStoreTests(store), IClassFixture<PostgresTestStore>;
