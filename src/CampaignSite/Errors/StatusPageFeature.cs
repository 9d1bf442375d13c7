namespace CampaignSite.Errors;

/// <summary>A feature of a request whose answer is a status page; without it the status page is not there.</summary>
public sealed record StatusPageFeature(int Status);
