namespace CampaignSite.Content.Tree;

/// <summary>A text as a tree, kept beside its HTML from the one time its Markdown is read.</summary>
/// <remarks>
/// Sections and plain words are made at each call and not kept: the search asks for them once a snapshot and keeps its own, and those of all
/// texts would add a third to the memory of the snapshot. A page asks for those of a few short texts, in microseconds.
/// </remarks>
/// <param name="PageLanguage">The language of the page, which may not be the text's: labels are named in it and links to pages lead to it.</param>
/// <param name="Nodes">Its blocks, in the order of reading.</param>
/// <param name="Links">All its links, in the order of reading.</param>
public sealed record TextTree(Language PageLanguage, ImmutableArray<TextNode> Nodes, ImmutableArray<TextLink> Links)
{
    /// <summary>The text divided at its headings.</summary>
    public ImmutableArray<TextSection> Sections => TextSectionWriter.Write(this);

    /// <summary>All its words in one line, without the numbers of sources.</summary>
    public string Plain => string.Join(' ', Sections.SelectMany(section => new[] { section.Heading, section.Text }).Where(text => text.Length > 0));
}
