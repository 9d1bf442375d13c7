using CampaignSite.Content.Changes;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Languages;
using CampaignSite.Content;
using CampaignSite.Pages.Changes;
using CampaignSite.Testing;
using CampaignSite.Tests.Exports.Support;

namespace CampaignSite.Tests.Exports;

public sealed class ChangeLogTests
{
    private readonly Campaign _campaign = Saltmarsh.Campaign();

    private Language English => _campaign.Languages[0];

    [Fact]
    public void Days_come_newest_first_and_entries_in_the_editors_order()
    {
        var days = ChangeLog.Create(_campaign, English);

        Assert.Equal(days.Select(day => day.Date).OrderDescending(), days.Select(day => day.Date));
        Assert.Equal(
            ["2026-11-20 Added Call the embassy: A way to call the embassy.",
             "2026-10-05 Corrected A second gate, it was said: The report of a second gate has been withdrawn.",
             "2026-09-30 Closed Sign the petition of 2025: The petition of 2025 has been handed over.",
             "2026-05-01 /notes/how-to-leave-no-trace",
             "2025-03-20 /actions/write-to-the-council",
             "2025-03-20 /letters/to-the-council",
             "2025-03-10 /timeline/gate-closed"],
            days.SelectMany(day => day.Entries).Select((entry, i) => i < 3 ? $"{entry.Date:O} {entry.Kind} {entry.Title}: {entry.Words}" : $"{entry.Date:O} {entry.Address}"));
    }

    [Fact]
    public void Contacts_that_were_looked_at_again_are_a_number_on_their_day()
    {
        var days = ChangeLog.Create(_campaign, English);

        var looks = _campaign.Countries.SelectMany(country => country.Offices).Count(office => office.Office.Checked.On == new DateOnly(2026, 11, 15));
        Assert.True(looks > 3);
        Assert.Equal((looks, 0), days.Where(day => day.Date == new DateOnly(2026, 11, 15)).Select(day => (day.ContactsChecked, day.Entries.Length)).Single());
    }

    [Fact]
    public void A_contact_nobody_looked_at_is_no_news()
    {
        var gb = _campaign.Country("gb")!;
        var unseen = gb with { Embassy = gb.Embassy! with { Checked = gb.Embassy.Checked with { On = new(2026, 6, 6), How = CheckMethod.NotChecked } } };

        var days = ChangeLog.Create(_campaign with { Countries = _campaign.Countries.Replace(gb, unseen) }, English);

        Assert.DoesNotContain(new DateOnly(2026, 6, 6), days.Select(day => day.Date));
    }

    [Theory]
    [InlineData("2026-11-20", 1)]
    [InlineData("2026-11-21", 0)]
    [InlineData("2026-10-05", 2)]
    [InlineData("0001-01-01", 7)]
    [InlineData("9999-12-31", 0)]
    public void Since_a_day_means_that_day_and_later(string since, int entries) =>
        Assert.Equal(entries, ChangeLog.Create(_campaign, English, DateOnly.ParseExact(since, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Sum(day => day.Entries.Length));

    [Fact]
    public void Between_two_editions_exactly_the_differences_are_listed()
    {
        var first = _campaign;
        var item = first.Timeline[0] with { Added = new(2026, 11, 22) };
        var second = first with
        {
            Timeline = first.Timeline.SetItem(0, item),
            Changes = first.Changes.Insert(0, new Change(new(2026, 11, 21), ChangeKind.Corrected, "/briefing#what-was-counted", HostileText.Localized("A figure."))),
        };

        var news = ChangeLog.Create(second, English).SelectMany(day => day.Entries).Except(ChangeLog.Create(first, English).SelectMany(day => day.Entries));

        Assert.Equal(
            [(ChangeKind.Added, PageAddresses.Event(item.Slug)), (ChangeKind.Corrected, "/briefing#what-was-counted")],
            news.Select(entry => (entry.Kind, entry.Address)));
        Assert.Equal(news, ChangeLog.Create(second, English, new DateOnly(2026, 11, 21)).SelectMany(day => day.Entries));
    }

    [Fact]
    public void What_an_editor_wrote_of_an_arrival_stands_for_its_date()
    {
        var action = _campaign.Action("call-the-embassy")!;
        var dated = _campaign with { Actions = _campaign.Actions.Replace(action, action with { Added = new(2026, 11, 20) }) };

        Assert.Equal(ChangeLog.Create(_campaign, English).SelectMany(day => day.Entries), ChangeLog.Create(dated, English).SelectMany(day => day.Entries));
    }

    [Fact]
    public void What_is_dated_after_today_is_not_told_yet()
    {
        var early = _campaign with { Today = new(2026, 10, 5) };

        Assert.Equal(new DateOnly(2026, 10, 5), ChangeLog.Create(early, English)[0].Date);
    }

    [Theory]
    [InlineData("/share", "Share", true)]
    [InlineData("/countries/gb", "United Kingdom", true)]
    [InlineData("/organisations#reed-fund", "The reed fund", false)]
    [InlineData("/marks", "What is stored about this browser", true)]
    public void Every_page_that_can_change_has_a_name_and_one_of_many_things_is_known_as_such(string address, string title, bool isPage)
    {
        var changed = _campaign with { Changes = [new Change(_campaign.Today, ChangeKind.Corrected, address, HostileText.Localized("x"))] };

        var entry = ChangeLog.Create(changed, English)[0].Entries[0];
        Assert.Equal((title, isPage), (entry.Title, entry.IsPage));
    }

    [Fact]
    public void Each_language_has_its_own_words()
    {
        var entry = ChangeLog.Create(_campaign, _campaign.Languages[1])[0].Entries[0];

        Assert.Equal("طريقة للاتصال بالسفارة.", entry.Words);
    }
}
