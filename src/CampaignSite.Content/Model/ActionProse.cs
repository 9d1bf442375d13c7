using System.Diagnostics.CodeAnalysis;

namespace CampaignSite.Content.Model;

/// <summary>The words of an action.</summary>
public sealed record ActionProse : Prose
{
    [SetsRequiredMembers]
    internal ActionProse(Prose words, Exposure exposure, string? reason)
        : base(words)
    {
        Exposure = exposure;
        Reason = reason;
    }

    public Exposure Exposure { get; }

    /// <summary>Why it is closed or unsafe.</summary>
    public string? Reason { get; }
}
