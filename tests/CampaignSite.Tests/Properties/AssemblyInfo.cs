using CampaignSite.Tests.Shipped;
using CampaignSite.Tests.StaticExport.Support;
using CampaignSite.Tests.Support;
using Xunit.v3;

// What costs much and is only read: each is made when the first test asks for it, and once.
[assembly: AssemblyFixture(typeof(PostgresCluster))]
[assembly: AssemblyFixture(typeof(SharedMirrors))]
[assembly: AssemblyFixture(typeof(ShippedSite))]

// Twice the cores of the smallest machine: many tests wait, for a clock of the server, a process or a disk.
[assembly: Parallelization(MaxThreads = 4)]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
