using System.Diagnostics.CodeAnalysis;

namespace CampaignSite.Content.Model;

/// <summary>The words about an organisation; the title is its name.</summary>
public sealed record OrganisationProse : Prose
{
    [SetsRequiredMembers]
    internal OrganisationProse(Prose words, string? warning, string? reason)
        : base(words)
    {
        Warning = warning;
        Reason = reason;
    }

    /// <summary>What to know before using it.</summary>
    public string? Warning { get; }

    /// <summary>Why it is closed or unsafe.</summary>
    public string? Reason { get; }
}
