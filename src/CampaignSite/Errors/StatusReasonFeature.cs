namespace CampaignSite.Errors;

/// <summary>A feature of a request that is refused for a reason of its own: the sentence its status page shows. Never a word of the request.</summary>
public sealed record StatusReasonFeature(string Sentence);
