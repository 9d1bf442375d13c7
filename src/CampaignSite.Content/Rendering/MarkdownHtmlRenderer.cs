using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Rendering;

/// <summary>The one way from a checked syntax tree to markup; what it can write is held to <see cref="HtmlAllowList"/>.</summary>
internal sealed class MarkdownHtmlRenderer : HtmlRenderer
{
    /// <param name="sourcesPage">The address of the page that lists all sources, where a text shares its page with others and has no list of its own; else empty.</param>
    public MarkdownHtmlRenderer(TextWriter writer, Language pageLanguage, string sourcesPage, LoadContext context)
        : base(writer)
    {
        // Raw HTML has been refused long before; should a node slip through, no renderer writes it.
        ObjectRenderers.RemoveAll(r => r is HtmlBlockRenderer or HtmlInlineRenderer or LinkInlineRenderer or AutolinkInlineRenderer or HtmlTableRenderer);
        ObjectRenderers.Add(new TableRenderer());
        ObjectRenderers.Add(new CitationRenderer(sourcesPage));
        ObjectRenderers.Add(new LinkRenderer(pageLanguage, context));
        ObjectRenderers.Add(new PlainLinkRenderer(pageLanguage, context.Labels));
    }

    /// <summary>Opens a link to another site, with its warning before it: a reader must meet the warning first.</summary>
    public void OpenOutwardLink(string url, Language pageLanguage, SourceLabels labels)
    {
        if (labels.ForAddress(url) is { } label)
        {
            Write("<strong class=\"risk\">").WriteEscape(label.Name.In(pageLanguage)).Write(":</strong> ");
        }

        Write("<a class=\"out\" rel=\"noopener noreferrer\" href=\"").WriteEscapeUrl(url).Write("\">");
    }

    private sealed class CitationRenderer(string sourcesPage) : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline obj)
        {
            renderer.Write(obj.FollowsBlank ? "\u00A0<sup class=\"cite\">" : "<sup class=\"cite\">");
            foreach (var (source, number) in obj.Cited)
            {
                var place = sourcesPage.Length == 0 ? $"#source-{number}" : $"{sourcesPage}#{source}";
                renderer.Write($"<a href=\"{place}\">[{number}]</a>");
            }

            renderer.Write("</sup>");
        }
    }

    private sealed class LinkRenderer(Language pageLanguage, LoadContext context) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var url = link.Url ?? "";
            if (link.IsImage)
            {
                renderer.Write("<img loading=\"lazy\" src=\"").WriteEscapeUrl(url).Write("\" alt=\"").WriteEscape(PlainText.From(link)).Write("\" />");
                return;
            }

            if (url.StartsWith("https:", StringComparison.Ordinal))
            {
                ((MarkdownHtmlRenderer)renderer).OpenOutwardLink(url, pageLanguage, context.Labels);
            }
            else
            {
                renderer.Write("<a href=\"").WriteEscapeUrl(context.Published(url, pageLanguage)).Write("\">");
            }

            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    private sealed class PlainLinkRenderer(Language pageLanguage, SourceLabels labels) : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (link.IsEmail)
            {
                renderer.Write("<a href=\"mailto:").WriteEscapeUrl(link.Url).Write("\">");
            }
            else
            {
                ((MarkdownHtmlRenderer)renderer).OpenOutwardLink(link.Url, pageLanguage, labels);
            }

            renderer.WriteEscape(link.Url).Write("</a>");
        }
    }

    // The library aligns columns with inline styles, which the policy of the pages refuses; and a wide table must scroll by itself at 320 px.
    private sealed class TableRenderer : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            // A box that takes the focus says what it is.
            renderer.Write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .WriteEscape(PlainText.NameOf(table)).Write("\"><table>");
            foreach (var row in table.OfType<TableRow>())
            {
                renderer.Write(row.IsHeader ? "<thead><tr>" : "<tr>");
                foreach (var cell in row.OfType<TableCell>())
                {
                    renderer.Write(row.IsHeader ? "<th scope=\"col\">" : "<td>");
                    foreach (var block in cell)
                    {
                        // A cell is one paragraph, written without its element.
                        renderer.WriteLeafInline((Markdig.Syntax.LeafBlock)block);
                    }

                    renderer.Write(row.IsHeader ? "</th>" : "</td>");
                }

                renderer.Write(row.IsHeader ? "</tr></thead>" : "</tr>");
            }

            renderer.WriteLine("</table></div>");
        }
    }
}
