using CampaignSite.Tests.Content;
using CampaignSite.Tests.Faults;
using CampaignSite.Tests.Faults.Damage;
using CampaignSite.Tests.Faults.Edits;
using CampaignSite.Tests.Faults.Lines;
using CampaignSite.Tests.Faults.Postgres;
using CampaignSite.Tests.Faults.SeveralNodes;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Planning;
using CampaignSite.Tests.Retention;
using CampaignSite.Tests.Search;
using CampaignSite.Tests.Security;
using CampaignSite.Tests.Shipped;
using CampaignSite.Tests.StaticExport;
using CampaignSite.Tests.Storage;
using CampaignSite.Tests.Traces;
using Xunit.Sdk;
using Xunit.v3;

namespace CampaignSite.Tests.Support;

/// <summary>Starts the longest classes first, so that the run does not end with one of them alone; the order of the others does not matter.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    // First what waits and what computes side by side, then by the seconds of a run.
    private static readonly Type[] Longest =
    [
        typeof(SlowLineTests),
        typeof(SeveralNodesTests),
        typeof(PostgresTroubleTests),
        typeof(PostgresKillTests),
        typeof(Crawled),
        typeof(ProcessKillTests),
        typeof(StoreFaultsUnderLoadTests),
        typeof(SoakTests),
        typeof(KillUnderLoadTests),
        typeof(WrongClockTests),
        typeof(StopUnderLoadTests),
        typeof(SlowClientsTests),
        typeof(BadEditsTests),
        typeof(Walked),
        typeof(EveryCountryTests),
        typeof(ExportRefusalTests),
        typeof(CampaignLoaderTests),
        typeof(ShippedLettersTests),
        typeof(PurgeOnSqliteTests),
        typeof(PurgeOnPostgresTests),
        typeof(ClockOnPostgresTests),
        typeof(CanaryTests),
        typeof(PlanPropertyTests),
        typeof(ExportTests),
        typeof(SearchIndexTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(Place)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        // A class without a collection is one by itself, with its name among the words of the display name.
        var names = collection.TestCollectionDisplayName.Split(' ');
        var place = Array.FindIndex(Longest, type => names.Contains(type.FullName) || names.Contains(type.Name));
        return place < 0 ? Longest.Length : place;
    }
}
