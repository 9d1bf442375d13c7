namespace CampaignSite.BrowserTests.Support;

/// <summary>One side of paper, in points.</summary>
internal sealed record Sheet(double Width, double Height, IReadOnlyList<PrintedWord> Words);
