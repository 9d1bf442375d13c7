namespace CampaignSite.Content.Model;

/// <summary>The words about a tag or handle.</summary>
public sealed record HashtagProse : Prose
{
    public required string Advice { get; init; }
}
