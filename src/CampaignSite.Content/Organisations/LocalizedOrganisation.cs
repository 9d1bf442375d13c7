using System.Diagnostics.CodeAnalysis;

namespace CampaignSite.Content.Organisations;

/// <summary>The words about an organisation; the title is its name.</summary>
public sealed record LocalizedOrganisation : LocalizedContent
{
    [SetsRequiredMembers]
    internal LocalizedOrganisation(LocalizedContent words, WrittenText? warning, WrittenText? reason)
        : base(words)
    {
        Warning = warning?.Text;
        Reason = reason?.Text;
        WarningLanguage = warning?.Language ?? Language;
        ReasonLanguage = reason?.Language ?? Language;
    }

    internal WrittenText? WrittenWarning => Warning is null ? null : new(Warning, WarningLanguage);

    internal WrittenText? WrittenReason => Reason is null ? null : new(Reason, ReasonLanguage);

    /// <summary>What to know before using it.</summary>
    public string? Warning { get; }

    /// <summary>Why it is closed or unsafe.</summary>
    public string? Reason { get; }

    /// <summary>The base language where the translation has no warning of its own: a warning is never left out.</summary>
    public Language WarningLanguage { get; }

    /// <summary>The base language where the translation has no reason of its own.</summary>
    public Language ReasonLanguage { get; }
}
