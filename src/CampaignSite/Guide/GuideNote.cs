using System.Xml.Linq;
using CampaignSite.Localization;

namespace CampaignSite.Guide;

/// <summary>What a copy says of itself: first that it is a trace, then what it is, how old, how it is checked and how it is deleted.</summary>
internal static class GuideNote
{
    public static IEnumerable<XElement> Write(LocalizedCampaign localized, SiteUrls urls, string mark)
    {
        var (campaign, words) = (localized.Campaign, localized.Words);
        yield return new XElement("section", new XAttribute("class", "care"),
            new XElement("p", new XElement("strong", words.CopyKeep)),
            new XElement("p", words.CopyTrace),
            new XElement("p", words.CopyDelete));
        yield return new XElement("section", new XAttribute("id", "about"),
            new XElement("h2", words.CopyAboutTitle),
            new XElement("p", words.CopyAbout
                .Replace("{name}", campaign.Name, StringComparison.Ordinal)
                .Replace("{tagline}", campaign.Tagline.In(localized.Language), StringComparison.Ordinal)
                .Replace("{language}", localized.Language.NativeName, StringComparison.Ordinal)
                .Replace("{date}", localized.Day(campaign.Today), StringComparison.Ordinal)
                .Replace("{edition}", localized.Day(campaign.Edition), StringComparison.Ordinal)
                .Replace("{address}", urls.Absolute(localized.PathTo("/")), StringComparison.Ordinal)),
            campaign.AwaitingReview.Contains(localized.Language) ? new XElement("p", words.AwaitsReview) : null,
            new XElement("p", words.CopyMark.Replace("{mark}", OfflineGuide.Grouped(mark, 4), StringComparison.Ordinal)),
            new XElement("p", words.CopySum
                .Replace("{sums}", urls.Absolute(GuideFiles.Sums), StringComparison.Ordinal)
                .Replace("{page}", urls.Absolute(localized.PathTo(GuideFiles.Page)), StringComparison.Ordinal)));
    }
}
