using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Storage;

[Trait("Category", "Process")]
public sealed class StoreWriterOnPostgresTests(PostgresTestStore store) : StoreWriterTests(store), IClassFixture<PostgresTestStore>;
