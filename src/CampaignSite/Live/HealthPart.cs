namespace CampaignSite.Live;

/// <summary>One line of <c>/health/ready</c>: a part of the site and how it is, each one word. Parts register themselves with the container.</summary>
internal sealed record HealthPart(string Name, Func<string> Word);
