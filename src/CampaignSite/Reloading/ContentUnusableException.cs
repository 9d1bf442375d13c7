using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Reloading;

/// <summary>The content has errors and there is no last good copy: there is nothing to serve.</summary>
internal sealed class ContentUnusableException(ImmutableArray<Diagnostic> diagnostics) : Exception("The content has errors, and there is no last good copy.")
{
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;
}
