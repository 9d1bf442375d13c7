namespace CampaignSite.Content.Tree;

/// <summary>A link.</summary>
/// <param name="Target">Where it leads; a page of this site in the language of the page.</param>
/// <param name="Text">Its words without marks.</param>
/// <param name="Label">What must be said before it; null for most.</param>
public sealed record TextLink(string Target, string Text, AppliedLabel? Label) : TextNode
{
    /// <summary>True for another site.</summary>
    public bool IsOutward => Target.StartsWith("https:", StringComparison.Ordinal);
}
