using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CampaignSite.Content;
using CampaignSite.Content.Languages;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>One answer of a crawl: what was asked, what came, and what it says of itself.</summary>
internal sealed record CrawledPage
{
    /// <summary>With its language: <c>/ar/briefing</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Without it: <c>/briefing</c>.</summary>
    public required string Address { get; init; }

    public required Language Language { get; init; }

    public required Campaign Campaign { get; init; }

    public required int Status { get; init; }

    /// <summary>By name, values as they were sent.</summary>
    public required ILookup<string, string> Headers { get; init; }

    public required IHtmlDocument Document { get; init; }

    /// <summary>As it was sent; the document is what a forgiving parser made of it.</summary>
    public required string Html { get; init; }

    /// <summary>Links a reader can press.</summary>
    public IEnumerable<IElement> Links => Document.QuerySelectorAll("a[href]");

    public IEnumerable<IElement> OutwardLinks => Links.Where(link => IsOutward(Href(link)));

    public static string Href(IElement link) => link.GetAttribute("href")!;

    public static bool IsOutward(string address) => address.Contains("://", StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal);

    /// <summary>The words of an element with every run of blanks as one.</summary>
    public static string Text(INode? node) => Squeezed(node?.TextContent ?? "");

    /// <summary>The words of an element whose lines are made by markup.</summary>
    public static string Lines(INode node) => node switch
    {
        IHtmlBreakRowElement => "\n",
        IText text => text.Text,
        _ => string.Concat(node.ChildNodes.Select(Lines)),
    };

    /// <summary>The letter of a page as it is sent: its paragraphs divided by a blank line.</summary>
    public static string Letter(IParentNode page) => string.Join("\n\n", page.QuerySelectorAll(".sheet .letter > p").Select(Lines));

    public static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
