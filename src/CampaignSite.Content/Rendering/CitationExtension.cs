using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace CampaignSite.Content.Rendering;

/// <summary>Numbered citations for Markdig.</summary>
internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Drawn by TextRenderer, which knows the page's language and labels.
    }
}
