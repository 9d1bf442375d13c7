using System.Diagnostics.CodeAnalysis;

namespace CampaignSite.Content.Hashtags;

/// <summary>The words about a tag or handle.</summary>
public sealed record LocalizedHashtag : LocalizedContent
{
    [SetsRequiredMembers]
    internal LocalizedHashtag(LocalizedContent words, string advice)
        : base(words) => Advice = advice;

    /// <summary>Use it or not, and why.</summary>
    public string Advice { get; }
}
