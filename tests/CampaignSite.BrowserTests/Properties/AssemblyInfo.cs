using CampaignSite.BrowserTests.Support;
using Xunit.v3;

[assembly: Trait("Category", "Browser")]

// One browser and one site of each campaign for all tests; a test has a context of its own.
[assembly: AssemblyFixture(typeof(Chromium))]

// One for each of three collections, of which one only waits.
[assembly: Parallelization(MaxThreads = 3)]
