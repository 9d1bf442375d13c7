using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Suggestions;

[Trait("Category", "Process")]
public sealed class SuggestionStoreOnPostgresTests(PostgresTestStore store) : SuggestionStoreTests(store), IClassFixture<PostgresTestStore>;
