using System.Diagnostics.CodeAnalysis;

namespace CampaignSite.Content.Actions;

/// <summary>The words of an action.</summary>
public sealed record LocalizedAction : LocalizedContent
{
    [SetsRequiredMembers]
    internal LocalizedAction(LocalizedContent words, Exposure exposure, WrittenText? reason)
        : base(words)
    {
        Exposure = exposure;
        Reason = reason?.Text;
        ReasonLanguage = reason?.Language ?? Language;
    }

    internal WrittenText? WrittenReason => Reason is null ? null : new(Reason, ReasonLanguage);

    public Exposure Exposure { get; }

    /// <summary>Why it is closed or unsafe.</summary>
    public string? Reason { get; }

    /// <summary>The base language where the translation has no reason of its own.</summary>
    public Language ReasonLanguage { get; }
}
