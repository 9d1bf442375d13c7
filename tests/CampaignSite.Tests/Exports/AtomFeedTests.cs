using System.ServiceModel.Syndication;
using System.Text;
using System.Xml.Linq;
using System.Xml;
using CampaignSite.Content.Changes;
using CampaignSite.Content;
using CampaignSite.Pages.Changes;
using CampaignSite.Testing;
using CampaignSite.Tests.Exports.Support;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Shipped;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Exports;

public sealed class AtomFeedTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly SiteUrls _urls = saltmarsh.Site.Services.GetRequiredService<SiteUrls>();

    [Fact]
    public void A_feed_has_what_the_format_asks_for_and_says_its_language()
    {
        var feed = Read(Saltmarsh.Campaign(), 1);

        Assert.Equal("ar", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal(
            [("self", _urls.Absolute("/ar/changes.atom")), ("alternate", _urls.Absolute("/ar/changes"))],
            feed.Elements(Atom + "link").Select(link => (link.Attribute("rel")!.Value, link.Attribute("href")!.Value)));
        Assert.Equal("Saltmarsh", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.All(feed.Elements(Atom + "entry"), entry => Assert.Equal(
            ["id", "title", "updated", "link", "category", "summary"], entry.Elements().Select(element => element.Name.LocalName)));
    }

    [Fact]
    public void Every_date_is_the_contents()
    {
        var feed = Read(Saltmarsh.Campaign());

        Assert.Equal("2026-11-20T12:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(
            ["2026-11-20T12:00:00Z", "2026-10-05T12:00:00Z", "2026-09-30T12:00:00Z", "2026-05-01T12:00:00Z", "2025-03-20T12:00:00Z", "2025-03-20T12:00:00Z", "2025-03-10T12:00:00Z"],
            feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "updated")!.Value));
    }

    [Fact]
    public void Another_name_of_the_campaign_changes_no_name_of_the_feed_nor_of_an_entry()
    {
        var (campaign, renamed) = (Saltmarsh.Campaign(), Saltmarsh.Campaign() with { Name = "Another" });

        Assert.Equal(Ids(Read(campaign)), Ids(Read(renamed)));
        Assert.Equal(Read(campaign).Element(Atom + "id")!.Value, Read(renamed).Element(Atom + "id")!.Value);
    }

    [Fact]
    public void The_feed_and_the_oldest_entry_of_the_shipped_campaign_keep_the_names_they_have_had()
    {
        var feeds = Enumerable.Range(0, 2).Select(language => Read(new ShippedCampaign().Campaign, language)).ToList();

        Assert.Equal(["urn:uuid:ac19e550-afb1-81aa-a2cd-a21e88754845", "urn:uuid:ce93931c-2b57-859f-a2b6-a429e4734b0b"], feeds.Select(feed => feed.Element(Atom + "id")!.Value));
    }

    [Fact]
    public void The_next_day_brings_the_same_feed()
    {
        var campaign = Saltmarsh.Campaign();

        Assert.Equal(Write(campaign), Write(campaign with { Today = campaign.Today.AddDays(1) }));
    }

    [Fact]
    public void Corrected_words_keep_the_name_of_their_entry_and_no_two_entries_share_one()
    {
        var campaign = Saltmarsh.Campaign();
        var first = campaign.Changes[0];
        var corrected = campaign with { Changes = campaign.Changes.SetItem(0, first with { Words = HostileText.Localized("Other words.") }) };
        var twice = campaign with { Changes = campaign.Changes.Insert(1, first with { Words = HostileText.Localized("A second thing.") }) };

        Assert.Equal(Ids(Read(campaign)), Ids(Read(corrected)));
        Assert.Equal(8, Ids(Read(twice)).Distinct().Count());
        Assert.Empty(Ids(Read(campaign)).Intersect(Ids(Read(campaign, 1))));
    }

    [Fact]
    public void A_second_line_about_a_page_written_above_the_first_is_the_new_entry()
    {
        var campaign = Saltmarsh.Campaign();
        var change = campaign.Changes[0];
        var later = change with { Words = HostileText.Localized("And once more.") };

        var before = Ids(Read(campaign with { Changes = [change] })).ToList();
        var after = Ids(Read(campaign with { Changes = [later, change] })).ToList();

        Assert.Single(after.Except(before));
        Assert.Equal(before, after.Where(before.Contains));
        Assert.DoesNotContain(after[0], before);
    }

    [Fact]
    public void Only_the_newest_fifty_are_in_it()
    {
        var campaign = Saltmarsh.Campaign();
        var many = campaign with
        {
            Changes = [.. Enumerable.Range(0, 70).Select(i => new Change(campaign.Today.AddDays(-i), ChangeKind.Corrected, "/briefing", HostileText.Localized($"Number {i}.")))],
        };

        Assert.Equal(
            Enumerable.Range(0, AtomFeed.MaxEntries).Select(i => $"Number {i}."), Read(many).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "summary")!.Value));
    }

    [Fact]
    public void A_campaign_without_a_change_has_an_empty_feed_of_its_edition()
    {
        var campaign = Saltmarsh.Campaign();
        var none = campaign with { Changes = [], Actions = [], Letters = [], Texts = [], Timeline = [] };

        Assert.Equal("2026-11-20T12:00:00Z", Read(none).Element(Atom + "updated")!.Value);
        Assert.Empty(Read(none).Elements(Atom + "entry"));
    }

    [Fact]
    public void A_character_that_xml_cannot_hold_is_left_out()
    {
        var campaign = Saltmarsh.Campaign();
        var odd = campaign with { Changes = [new Change(campaign.Today, ChangeKind.Closed, "/share", HostileText.Localized("a\u0001b\uFFFFc😀"))] };

        Assert.Equal("abc😀", Read(odd).Element(Atom + "entry")!.Element(Atom + "summary")!.Value);
    }

    [Fact]
    public void A_page_of_which_one_thing_closed_is_not_said_to_have_closed()
    {
        var campaign = Saltmarsh.Campaign();
        var changed = campaign with { Changes = [new Change(campaign.Today, ChangeKind.Closed, "/share", HostileText.Localized("One account is gone."))] };

        Assert.Equal("Closed · On the page “Share”", Read(changed).Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    [Fact]
    public void Another_parser_reads_back_every_word()
    {
        var feed = Parse(Write(HostileText.Campaign()));

        var entry = feed.Items.First();
        Assert.Equal($"Closed: {HostileText.Line}", entry.Title.Text);
        Assert.Equal(("text", HostileText.Text), (entry.Summary.Type, entry.Summary.Text));
        Assert.Equal(_urls.Absolute("/actions/attend-the-tide-vigil"), Assert.Single(entry.Links).Uri.AbsoluteUri);
    }

    [Fact]
    public void Another_parser_reads_the_shipped_campaign_in_every_language()
    {
        var shipped = new ShippedCampaign().Campaign;
        for (var language = 0; language < shipped.Languages.Length; language++)
        {
            var feed = Parse(AtomFeed.Write(HostileText.Reader(shipped, language), _urls));

            Assert.Equal(shipped.Languages[language].Tag, feed.Language);
            Assert.Equal(ChangeLog.Create(shipped, shipped.Languages[language]).SelectMany(day => day.Entries).Select(entry => entry.Words).Take(AtomFeed.MaxEntries), feed.Items.Select(entry => entry.Summary.Text));
        }
    }

    private static SyndicationFeed Parse(byte[] file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file));
        return SyndicationFeed.Load(reader);
    }

    private static IEnumerable<string> Ids(XElement feed) => feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);

    private XElement Read(Campaign campaign, int language = 0) =>
        XDocument.Parse(Encoding.UTF8.GetString(AtomFeed.Write(HostileText.Reader(campaign, language), _urls))).Root!;

    private byte[] Write(Campaign campaign) => AtomFeed.Write(HostileText.Reader(campaign), _urls);
}
