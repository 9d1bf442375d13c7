using AngleSharp.Dom;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>N5: what no page contains, wherever it came from.</summary>
internal static class UnexpectedElements
{
    /// <summary>All a drawing is made of: a QR code, a plot, a map are shapes, words, links to places of this site, and the outline of the map.</summary>
    public static readonly HashSet<string> Shapes = ["svg", "path", "rect", "g", "text", "title", "desc", "a", "image"];

    /// <summary>True for anything else in a drawing, a picture in it that is not our outline, a script that is neither a file of this site nor data, and a header in disguise.</summary>
    public static bool IsUnexpected(IElement element) => (element.Closest("svg") is not null && !Shapes.Contains(element.LocalName)) || element.LocalName switch
    {
        "image" => element.GetAttribute("href")?.StartsWith("/world.", StringComparison.Ordinal) != true,
        "script" when element.GetAttribute("type") == JsonLd.Type => !JsonLd.IsData(element),
        "script" => element.GetAttribute("src") is not ['/', not '/', ..] || element.TextContent.Length > 0,
        "meta" => element.HasAttribute("http-equiv"),
        _ => false,
    };
}
