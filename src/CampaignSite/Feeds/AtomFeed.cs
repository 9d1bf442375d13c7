using System.Globalization;
using System.Xml;
using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Feeds;

/// <summary>What changed, as a feed (RFC 4287). Every date in it is the content's: a feed that says “now” looks new each time.</summary>
internal static class AtomFeed
{
    public const string Address = "/changes.atom";

    /// <summary>Entries, newest first; the page has the rest.</summary>
    public const int Most = 50;

    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Reader reader, SiteAddress site)
    {
        var entries = Numbered(ChangeLog.Of(reader.Campaign, reader.Language).SelectMany(day => day.Entries)).Take(Most).ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, reader.Language.Tag);
            Element(xml, "id", IdOf(reader, "changes"));
            Element(xml, "title", $"{reader.Campaign.Name}: {reader.Words.Changes}");
            Element(xml, "subtitle", reader.Words.ChangesSummary);
            Element(xml, "updated", Moment(entries.Count > 0 ? entries[0].Entry.Date : reader.Campaign.Edition));
            Link(xml, "self", "application/atom+xml", site.Of(reader.To(Address)), reader.Language);
            Link(xml, "alternate", "text/html", site.Of(reader.To("/changes")), reader.Language);
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", reader.Campaign.Name);
            xml.WriteEndElement();
            foreach (var (entry, number) in entries)
            {
                Entry(xml, entry, number, reader, site);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    // Several of one page, day and kind are counted from the last: a new line is written above the old ones, which keep their numbers.
    private static IEnumerable<(ChangeEntry Entry, int Number)> Numbered(IEnumerable<ChangeEntry> newestFirst)
    {
        var counts = new Dictionary<(DateOnly Date, ChangeKind Kind, string Address), int>();
        return newestFirst.Reverse().Select(entry =>
        {
            var key = (entry.Date, entry.Kind, entry.Address);
            var number = counts.GetValueOrDefault(key);
            counts[key] = number + 1;
            return (entry, number);
        }).ToList().AsEnumerable().Reverse();
    }

    // Corrected words keep their entry: the name is made of where and when, and of the words' place among those of one page and day.
    private static void Entry(XmlWriter xml, ChangeEntry entry, int number, Reader reader, SiteAddress site)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", IdOf(reader, Day(entry.Date), entry.Kind.ToString(), entry.Address, number.ToString(CultureInfo.InvariantCulture)));
        var kind = reader.Words.Of(entry.Kind);
        Element(xml, "title", entry.IsPage
            ? $"{kind} · {reader.Words.ChangeOnPage.Replace("{title}", entry.Title, StringComparison.Ordinal)}"
            : $"{kind}: {entry.Title}");
        Element(xml, "updated", Moment(entry.Date));
        Link(xml, "alternate", "text/html", site.Of(reader.To(entry.Address)), entry.TitleLanguage);
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entry.Kind.ToString().ToLowerInvariant());
        xml.WriteAttributeString("label", reader.Words.Of(entry.Kind));
        xml.WriteEndElement();
        xml.WriteStartElement("summary", Atom);
        xml.WriteAttributeString("xml", "lang", null, entry.WordsLanguage.Tag);
        xml.WriteString(Clean(entry.Words));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    private static void Link(XmlWriter xml, string relation, string type, string address, Language language)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("hreflang", language.Tag);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string IdOf(Reader reader, params ReadOnlySpan<string> parts) =>
        $"urn:uuid:{StableId.Of([reader.Campaign.Id, reader.Language.Tag, .. parts])}";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A feed has no days, only moments: midnight UTC is the day before in all of America, noon is the same day from UTC−12 to UTC+11.
    private static string Moment(DateOnly date) => $"{Day(date)}T12:00:00Z";

    // YAML can write characters that XML cannot; one of them must not cost the feed.
    private static string Clean(string text) => new([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);
}
