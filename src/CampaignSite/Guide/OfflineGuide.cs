using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CampaignSite.Localization;

namespace CampaignSite.Guide;

/// <summary>The whole guide in one language as it stood on the campaign's day, before it is written as a page or as a text.</summary>
/// <param name="Title">Neutral: it is what a tab, a list of recent files and a thumbnail show.</param>
/// <param name="Body">Headings, sections, paragraphs and lists; every link in it leads to a place in it.</param>
/// <param name="Mark">Sixteen hex digits of SHA-256 over the words of the chapters: equal marks, equal words.</param>
internal sealed record OfflineGuide(Content.Languages.Language Language, string Title, XElement Body, string Mark)
{
    public static OfflineGuide Create(LocalizedCampaign localized, SiteUrls urls, GuideDetail detail)
    {
        var chapters = new GuideChapters(localized, urls, detail).Write();
        var words = Encoding.UTF8.GetBytes(string.Concat(chapters.Select(GuideText.Write)));
        var mark = Convert.ToHexStringLower(SHA256.HashData(words).AsSpan(0, 8));
        var title = localized.Campaign.Quiet.Title.In(localized.Language);
        var contents = new XElement("ol", chapters.Select(chapter => new XElement(
            "li", new XElement("a", new XAttribute("href", $"#{chapter.Attribute("id")!.Value}"), chapter.Element("h2")!.Value))));
        return new OfflineGuide(localized.Language, title, new XElement("main",
            new XElement("h1", title),
            GuideNote.Write(localized, urls, mark),
            new XElement("nav", new XAttribute("aria-labelledby", "contents"),
                new XElement("h2", new XAttribute("id", "contents"), localized.Words.CopyContents), contents),
            chapters), mark);
    }

    /// <summary>Sixteen digits in four groups, as two people compare them on the telephone.</summary>
    public static string Grouped(string hex, int size) => string.Join(' ', hex.Chunk(size).Select(group => new string(group)));
}
