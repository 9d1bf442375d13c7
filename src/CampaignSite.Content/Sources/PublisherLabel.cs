using CampaignSite.Content.Timeline;

namespace CampaignSite.Content.Sources;

/// <summary>A label of a publisher: since when, and how the editors know.</summary>
/// <param name="Since">As exact as it is known.</param>
/// <param name="Source">The press page that says so; null where none was found.</param>
/// <param name="ListCopy">Where no press page was found: the month of the copy of the state's list.</param>
public sealed record PublisherLabel(SourceLabel Label, PartialDate? Since, Slug? Source, PartialDate? ListCopy);
