using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Retention;

[Trait("Category", "Process")]
public sealed class ClockOnPostgresTests(PostgresTestStore store) : ClockTests(store), IClassFixture<PostgresTestStore>;
