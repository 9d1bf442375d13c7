namespace CampaignSite.Content.Tree;

/// <summary>A paragraph, a quotation, an emphasis: what needs to say nothing but its kind and what is in it.</summary>
public sealed record TextElement(TextElementKind Kind) : TextNode
{
    /// <summary>True for what is part of a line.</summary>
    public bool IsInline => Kind is TextElementKind.Emphasis or TextElementKind.Strong or TextElementKind.Code;
}
