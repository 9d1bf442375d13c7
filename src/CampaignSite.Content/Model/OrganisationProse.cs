namespace CampaignSite.Content.Model;

/// <summary>The words about an organisation; the title is its name.</summary>
public sealed record OrganisationProse : Prose
{
    public string? Warning { get; init; }

    public string? Reason { get; init; }
}
