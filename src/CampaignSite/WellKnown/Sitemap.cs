using System.Xml.Linq;
using CampaignSite.Content;
using CampaignSite.Content.Languages;
using CampaignSite.Localization;

namespace CampaignSite.WellKnown;

/// <summary>Every page a search engine should know, in every language. The quiet pages are left out: their address is handed on by people.</summary>
internal static class Sitemap
{
    /// <summary>The namespace of the protocol is an identifier, not an address to fetch.</summary>
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Paths in the base language, each once.</summary>
    public static IEnumerable<string> Paths(Campaign campaign) =>
        PageAddresses.All(campaign).Except(PageRegistry.Lists.Where(page => page.IsPersonal).Select(page => page.Address)).Except(PageAddresses.Quiet(campaign));

    /// <summary>The sitemap as XML, each address with its languages as alternates.</summary>
    public static string Write(Campaign campaign, SiteUrls urls)
    {
        var entries = Paths(campaign).SelectMany(path =>
        {
            string Absolute(Language language) => urls.Absolute(RequestLanguage.PathIn(campaign, language, path));
            XElement Alternate(string tag, Language language) =>
                new(Xhtml + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", tag), new XAttribute("href", Absolute(language)));
            var alternates = campaign.Languages.Select(language => Alternate(language.Tag, language)).Append(Alternate("x-default", campaign.BaseLanguage));
            return campaign.Languages.Select(language =>
                new XElement(Protocol + "url", new XElement(Protocol + "loc", Absolute(language)), campaign.Languages.Length > 1 ? alternates : null));
        });
        var root = new XElement(Protocol + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml), entries);
        return $"{new XDeclaration("1.0", "utf-8", null)}\n{root}\n".ReplaceLineEndings("\n");
    }
}
