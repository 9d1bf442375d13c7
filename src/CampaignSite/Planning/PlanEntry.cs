using CampaignSite.Content.Actions;

namespace CampaignSite.Planning;

/// <summary>One thing to do.</summary>
/// <param name="Sum">Minutes of the plan up to and with this one.</param>
public sealed record PlanEntry(CallToAction Action, int Sum);
