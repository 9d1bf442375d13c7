namespace CampaignSite.Security;

/// <summary>Names the kind of POST a page takes; without it the kind is <see cref="PostKind.Other"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PostKindAttribute(PostKind kind) : Attribute
{
    public PostKind Kind { get; } = kind;

    /// <summary>
    /// True where a visitor has typed something: over the limit the page is asked all the same, finds a <see cref="TooManyPosts"/> among
    /// the request's features, stores nothing and shows the words again with 429.
    /// </summary>
    public bool KeepsText { get; init; }
}
