using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Content;

/// <summary>A campaign, or none exactly when a diagnostic is an error.</summary>
public sealed record LoadResult(Campaign? Campaign, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Campaign is null;
}
