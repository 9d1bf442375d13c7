using CampaignSite.BrowserTests.Support;

[assembly: Trait("Category", "Browser")]

// One browser and one site of each campaign for all tests; a test has a context of its own.
[assembly: AssemblyFixture(typeof(Chromium))]
