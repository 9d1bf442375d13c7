using AngleSharp.Dom;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What any page may contain: named here, everything else is a fault. And what no refusal contains.</summary>
[Collection(nameof(Walked))]
public sealed class EveryElementTests(WalkedCampaigns campaigns)
{
    private static readonly HashSet<string> Elements =
    [
        "html", "head", "meta", "title", "link", "script", "body", "header", "nav", "main", "footer", "section", "article", "aside", "div", "span",
        "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "a", "strong", "em", "b", "i", "code", "pre", "blockquote", "cite", "abbr", "time", "sup", "sub", "mark", "small", "bdi", "del", "br", "hr", "wbr", "q",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "img", "figure", "figcaption",
        "form", "label", "input", "select", "option", "optgroup", "textarea", "button", "fieldset", "legend", "details", "summary", "address",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "id", "class", "lang", "dir", "hidden", "title", "role", "tabindex", "href", "hreflang", "rel", "type", "src", "alt", "width", "height", "loading", "decoding", "charset", "name", "content", "property",
        "action", "method", "value", "for", "checked", "selected", "required", "autocomplete", "spellcheck", "inputmode", "autocapitalize", "enterkeyhint", "maxlength", "minlength", "min", "max", "step", "placeholder", "pattern", "rows", "size", "disabled", "open", "download",
        "datetime", "scope", "colspan", "start", "integrity", "crossorigin", "defer", "async", "media", "sizes", "label", "translate", "itemprop", "cite",
    ];

    private static readonly HashSet<string> ShapeAttributes =
    [
        "id", "class", "role", "tabindex", "href", "lang", "xmlns", "viewbox", "width", "height", "x", "y", "dy", "d", "direction", "text-anchor", "font-size",
        "fill", "fill-opacity", "opacity", "stroke", "vector-effect", "shape-rendering", "pointer-events",
    ];

    private static readonly string[] Tells =
        ["Exception", "stack", "   at ", ".cs:", "Kestrel", "ASP.NET", "Microsoft", "SQLite", "Serilog", "/home/", "/tmp/", "/srv/", "/usr/", "/var/", "canary"];

    public static TheoryData<string> Campaigns => WalkedCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N5_every_element_and_attribute_of_every_page_is_one_we_know(string campaign) =>
        Crawl.Holds(campaigns.Of(campaign).All.Where(answer => answer.IsPage).SelectMany(answer => answer.Document!.All.SelectMany(element =>
                (OfPlace(element, Elements, UnexpectedElements.Shapes).Contains(element.LocalName) ? [] : new[] { $"<{element.LocalName}>" })
                .Concat(element.Attributes.Select(attribute => attribute.Name)
                    .Where(name => !OfPlace(element, Attributes, ShapeAttributes).Contains(name.ToLowerInvariant()) && !name.StartsWith("aria-", StringComparison.Ordinal) && !name.StartsWith("data-", StringComparison.Ordinal))
                    .Select(name => $"<{element.LocalName} {name}>"))).Distinct().Select(what => (answer, what)))
            .GroupBy(fault => fault.what).Select(group => $"{group.Key} in {group.Count()} pages, first {group.First().answer}"));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N5_every_script_is_a_file_of_ours_and_every_link_leads_where_a_link_may(string campaign) =>
        Crawl.Holds(campaigns.Of(campaign).All.Where(answer => answer.IsPage).SelectMany(answer => answer.Document!.All.Where(element => UnexpectedElements.IsUnexpected(element) || LeadsAstray(element)).Select(element => $"{answer}: {element.OuterHtml}")));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void N10_no_refusal_holds_a_path_a_stack_a_version_or_the_visitors_own_words(string campaign) =>
        Crawl.Holds(campaigns.Of(campaign).Refused.Where(answer => answer.Status >= 400).SelectMany(answer =>
        {
            // A form of this site is shown again with what was typed, as text; of every other refusal the visitor gets not a word back.
            var form = answer.Document?.QuerySelector("textarea[name=text]") is not null;
            var text = form ? answer.Text.Replace("&lt;b&gt;canary&lt;/b&gt;", "", StringComparison.Ordinal) : answer.Text;
            return Tells.Append(Repository.Root).Where(tell => text.Contains(tell, StringComparison.OrdinalIgnoreCase))
                .Concat(answer.Headers.SelectMany(header => header).Where(value => value.Contains("canary", StringComparison.OrdinalIgnoreCase)))
                .Select(tell => $"{answer}: {tell}");
        }));

    private static HashSet<string> OfPlace(IElement element, HashSet<string> page, HashSet<string> drawing) => element.Closest("svg") is null ? page : drawing;

    private static bool LeadsAstray(IElement element) => element.LocalName switch
    {
        "a" when element.GetAttribute("href") is { } href => !(href.StartsWith("https://", StringComparison.Ordinal) || href is ['#', ..] or ['/'] or ['/', not '/', ..] or ['?', ..]
            || href.StartsWith("mailto:", StringComparison.Ordinal) || href.StartsWith("tel:+", StringComparison.Ordinal)),
        "link" => element.GetAttribute("rel") is not ("stylesheet" or "icon" or "canonical" or "alternate"),
        _ => false,
    };
}
