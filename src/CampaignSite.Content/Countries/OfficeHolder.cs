using CampaignSite.Content.Timeline;

namespace CampaignSite.Content.Countries;

/// <summary>A person who holds an office, with the date it was seen: the office is the contact, not the person.</summary>
public sealed record OfficeHolder(string Name, PartialDate AsOf);
