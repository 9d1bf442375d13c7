namespace CampaignSite.BrowserTests.Support;

/// <summary>A word where it was printed, in points from the upper left.</summary>
internal sealed record PrintedWord(string Text, double Left, double Right, double Top, double Bottom);
