using System.Text;
using System.Xml;
using CampaignSite.Content;
using CampaignSite.Localization;

namespace CampaignSite.WellKnown;

/// <summary>Every page a search engine should know, in every language. The quiet pages are left out: their address is handed on by people.</summary>
internal static class SiteMap
{
    /// <summary>The namespace of the protocol is an identifier, not an address to fetch.</summary>
    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Paths in the base language, each once.</summary>
    public static IEnumerable<string> Paths(Campaign campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return PageAddresses.All(campaign).Except(PageRegistry.Lists.Where(page => page.IsPersonal).Select(page => page.Address)).Except(PageAddresses.Quiet(campaign));
    }

    /// <summary>The site map as XML, each address with its languages as alternates.</summary>
    public static string Write(Campaign campaign, SiteUrls urls)
    {
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", Protocol);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var path in Paths(campaign))
            {
                foreach (var language in campaign.Languages)
                {
                    xml.WriteStartElement("url", Protocol);
                    xml.WriteElementString("loc", Protocol, urls.Absolute(RequestLanguage.PathIn(campaign, language, path)));
                    WriteAlternates(xml, campaign, urls, path);
                    xml.WriteEndElement();
                }
            }

            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static void WriteAlternates(XmlWriter xml, Campaign campaign, SiteUrls urls, string path)
    {
        if (campaign.Languages.Length == 1)
        {
            return;
        }

        foreach (var (tag, language) in campaign.Languages.Select(l => (l.Tag, l)).Append(("x-default", campaign.BaseLanguage)))
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", tag);
            xml.WriteAttributeString("href", urls.Absolute(RequestLanguage.PathIn(campaign, language, path)));
            xml.WriteEndElement();
        }
    }

    // A StringWriter calls itself UTF-16 in the XML declaration.
    private sealed class Utf8Text() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
