using System.Xml.Linq;
using CampaignSite.Localization;

namespace CampaignSite.Copies;

/// <summary>What a copy says of itself: first that it is a trace, then what it is, how old, how it is checked and how it is deleted.</summary>
internal static class GuideNote
{
    public static IEnumerable<XElement> Of(Reader reader, SiteAddress site, string mark)
    {
        var (campaign, words) = (reader.Campaign, reader.Words);
        yield return new XElement("section", new XAttribute("class", "care"),
            new XElement("p", new XElement("strong", words.CopyKeep)),
            new XElement("p", words.CopyTrace),
            new XElement("p", words.CopyDelete));
        yield return new XElement("section", new XAttribute("id", "about"),
            new XElement("h2", words.CopyAboutTitle),
            new XElement("p", words.CopyAbout
                .Replace("{name}", campaign.Name, StringComparison.Ordinal)
                .Replace("{tagline}", campaign.Tagline.In(reader.Language), StringComparison.Ordinal)
                .Replace("{language}", reader.Language.NativeName, StringComparison.Ordinal)
                .Replace("{date}", reader.Day(campaign.Today), StringComparison.Ordinal)
                .Replace("{edition}", reader.Day(campaign.Edition), StringComparison.Ordinal)
                .Replace("{address}", site.Of(reader.To("/")), StringComparison.Ordinal)),
            campaign.AwaitingReview.Contains(reader.Language) ? new XElement("p", words.AwaitsReview) : null,
            new XElement("p", words.CopyMark.Replace("{mark}", Guide.Grouped(mark, 4), StringComparison.Ordinal)),
            new XElement("p", words.CopySum
                .Replace("{sums}", site.Of(CopyFiles.Sums), StringComparison.Ordinal)
                .Replace("{page}", site.Of(reader.To(CopyFiles.Page)), StringComparison.Ordinal)));
    }
}
