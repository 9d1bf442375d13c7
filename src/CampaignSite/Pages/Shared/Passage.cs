using CampaignSite.Content.Model;

namespace CampaignSite.Pages.Shared;

/// <summary>A piece of rendered text and the language of its words, which may not be the page's.</summary>
public sealed record Passage(Html Text, Language Language);
