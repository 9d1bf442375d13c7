namespace CampaignSite.Tests.Pages.ReaderView;

/// <summary>A page in reader view.</summary>
/// <param name="Text">All its words.</param>
/// <param name="Paragraphs">The words of each of its paragraphs.</param>
internal sealed record KeptPage(string Text, IReadOnlyList<string> Paragraphs);
