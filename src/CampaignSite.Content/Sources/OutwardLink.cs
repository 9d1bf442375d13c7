namespace CampaignSite.Content.Sources;

/// <summary>An address outside the site, as written, and where.</summary>
public sealed record OutwardLink(Location At, string Address);
