using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CampaignSite.Content.Changes;
using CampaignSite.Content.Languages;
using CampaignSite.Exports;
using CampaignSite.Localization;
using CampaignSite.Security;

namespace CampaignSite.Pages.Changes;

/// <summary>What changed, as a feed (RFC 4287). Every date in it is the content's: a feed that says “now” looks new each time.</summary>
internal static class AtomFeed
{
    public const string Address = "/changes.atom";

    /// <summary>Entries, newest first; the page has the rest.</summary>
    public const int MaxEntries = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapChangesFeed(this IEndpointRouteBuilder routes) =>
        routes.MapFile(Address, CachePolicy.Public, (LocalizedCampaign localized, SiteUrls urls, ExportedFiles files) =>
            files.For(localized, Address, () => Write(localized, urls)).Result("application/atom+xml; charset=utf-8"));

    public static byte[] Write(LocalizedCampaign localized, SiteUrls urls)
    {
        var entries = Numbered(ChangeLog.Create(localized.Campaign, localized.Language).SelectMany(day => day.Entries)).Take(MaxEntries).ToList();
        var feed = new XElement(Atom + "feed", LanguageIs(localized.Language),
            Element("id", IdOf(localized, "changes")),
            Element("title", $"{localized.Campaign.Name}: {localized.Words.Changes}"),
            Element("subtitle", localized.Words.ChangesSummary),
            Element("updated", Moment(entries.Count > 0 ? entries[0].Entry.Date : localized.Campaign.Edition)),
            Link("self", "application/atom+xml", urls.Absolute(localized.PathTo(Address)), localized.Language),
            Link("alternate", "text/html", urls.Absolute(localized.PathTo("/changes")), localized.Language),
            new XElement(Atom + "author", Element("name", localized.Campaign.Name)),
            entries.Select(one => Entry(one.Entry, one.Number, localized, urls)));
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            feed.WriteTo(xml);
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
    private static XElement Entry(ChangeEntry entry, int number, LocalizedCampaign localized, SiteUrls urls)
    {
        var kind = localized.Words.Of(entry.Kind);
        return new XElement(Atom + "entry",
            Element("id", IdOf(localized, Day(entry.Date), entry.Kind.ToString(), entry.Address, number.ToString(CultureInfo.InvariantCulture))),
            Element("title", entry.IsPage
                ? $"{kind} · {localized.Words.ChangeOnPage.Replace("{title}", entry.Title, StringComparison.Ordinal)}"
                : $"{kind}: {entry.Title}"),
            Element("updated", Moment(entry.Date)),
            Link("alternate", "text/html", urls.Absolute(localized.PathTo(entry.Address)), entry.TitleLanguage),
            new XElement(Atom + "category", new XAttribute("term", entry.Kind.ToString().ToLowerInvariant()), new XAttribute("label", kind)),
            new XElement(Atom + "summary", LanguageIs(entry.WordsLanguage), Clean(entry.Words)));
    }

    private static XElement Element(string name, string text) => new(Atom + name, Clean(text));

    private static XElement Link(string relation, string type, string address, Language language) => new(Atom + "link",
        new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("hreflang", language.Tag), new XAttribute("href", address));

    private static XAttribute LanguageIs(Language language) => new(XNamespace.Xml + "lang", language.Tag);

    private static string IdOf(LocalizedCampaign localized, params ReadOnlySpan<string> parts) =>
        $"urn:uuid:{DeterministicId.Create([localized.Campaign.Id, localized.Language.Tag, .. parts])}";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A feed has no days, only moments: midnight UTC is the day before in all of America, noon is the same day from UTC−12 to UTC+11.
    private static string Moment(DateOnly date) => $"{Day(date)}T12:00:00Z";

    // YAML can write characters that XML cannot; one of them must not cost the feed.
    private static string Clean(string text) => new([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);
}
