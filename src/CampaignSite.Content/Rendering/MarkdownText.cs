using CampaignSite.Content.Inspection;
using CampaignSite.Content.Tree;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace CampaignSite.Content.Rendering;

/// <summary>A body of Markdown, parsed and checked once, rendered for the pages of any language.</summary>
/// <param name="start">Where it begins in its file.</param>
/// <param name="sharesPage">True where its page has other texts, and so no list of its sources.</param>
internal sealed class MarkdownText(MarkdownDocument tree, LoadContext context, Location start, bool sharesPage)
{
    private const int MaxLinks = 2000;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Sources in the order of their numbers.</summary>
    public ImmutableArray<Source> Sources { get; private set; } = [];

    public ImmutableArray<Heading> Headings { get; private set; } = [];

    /// <summary>Labels of links in the text, each once.</summary>
    public ImmutableArray<AppliedLabel> Labels { get; private set; } = [];

    /// <summary>The words with the addresses of their links: no marks, no citations, no blanks where a citation stood.</summary>
    public string Plain => string.Join("\n\n", tree.Descendants<LeafBlock>().Select(block => PlainText.WithAddresses(block.Inline)));

    /// <param name="markdown">Line feeds only.</param>
    /// <param name="start">Where the text begins in its file.</param>
    /// <param name="address">The page it is on, for links to its own headings.</param>
    /// <param name="baseHeadings">The headings of the base language's text, whose anchors a translation keeps; null for the base itself.</param>
    /// <param name="context">Where sources, labels and diagnostics are.</param>
    /// <param name="numbered">Sources that already have their numbers on the page.</param>
    public static MarkdownText Parse(
        string markdown, Location start, string address, ImmutableArray<Heading>? baseHeadings, LoadContext context, ImmutableArray<Source>? numbered = null)
    {
        if (Problem(markdown, out var tree) is { } problem)
        {
            context.Bag.Error(start, DiagnosticCode.TooDeep, problem);
            return new MarkdownText(tree, context, default, sharesPage: false);
        }

        var inspection = new MarkdownInspection(tree, start, address, context, numbered ?? []);
        inspection.Run();
        new LiteralInspection(tree, markdown, start, context).Run();
        return new MarkdownText(tree, context, start, sharesPage: address.Contains('#', StringComparison.Ordinal))
        {
            Sources = inspection.Sources,
            Labels = inspection.Labels,
            Headings = HeadingAnchors.Assign(tree, baseHeadings, address.Split('#', 2) is [_, var item] ? item + "-" : "", context.Site),
        };
    }

    /// <summary>Why a text cannot be parsed; null where it is.</summary>
    public static string? Problem(string markdown, out MarkdownDocument tree)
    {
        tree = new MarkdownDocument();

        // Each unfinished link makes the parser read the rest again: 65,000 of "[a](" in 256 KB took half a minute.
        if (markdown.AsSpan().Count("](") > MaxLinks)
        {
            return $"more than {MaxLinks} links begin in this text; divide the text";
        }

        try
        {
            tree = Markdown.Parse(markdown, Pipeline);
            return null;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit of 128 levels, which guards the stack.
            return "lists, quotations or brackets are nested too deeply; write the text flatter";
        }
    }

    /// <param name="pageLanguage">The language of the page, which may not be the text's.</param>
    public Html Render(Language pageLanguage)
    {
        using var writer = new StringWriter();
        var sourcesPage = sharesPage ? LanguagePath.For(context.BaseLanguage, pageLanguage, context.Site.PageOf(ContentKind.Sources)) : "";
        var renderer = new MarkdownHtmlRenderer(writer, pageLanguage, sourcesPage, context);
        Pipeline.Setup(renderer);
        renderer.Render(tree);
        var markup = writer.ToString();
        if (HtmlAllowList.FirstOffence(markup) is { } offence && !context.Bag.HasErrors)
        {
            context.Bag.Error(start, DiagnosticCode.UnsafeOutput, $"the text would write “{offence}”, which pages do not allow; write it another way");
        }

        return new Html(markup);
    }

    public TextTree Tree(Language pageLanguage) => TextTreeBuilder.Build(tree, pageLanguage, context);

    // Named one by one. UseAdvancedExtensions would add attributes (onclick=), media embeds and more; see security notes in docs.
    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }
}
