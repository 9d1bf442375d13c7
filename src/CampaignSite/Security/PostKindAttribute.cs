namespace CampaignSite.Security;

/// <summary>Names the kind of POST a page takes; without it the kind is <see cref="PostKind.Other"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PostKindAttribute(PostKind kind) : Attribute
{
    public PostKind Kind { get; } = kind;
}
