using System.Text.Json;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Timeline;
using CampaignSite.Content;
using CampaignSite.Exports;
using CampaignSite.Localization;
using CampaignSite.Pages.Changes;
using CampaignSite.Pages.Countries;
using CampaignSite.Testing;
using CampaignSite.Tests.Exports.Support;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Shipped;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Exports;

/// <summary>Every file of the shipped campaign, read by the programs and libraries that people read it with.</summary>
[Trait("Category", "Slow")]
public sealed class OtherReadersTests(SaltmarshSite saltmarsh, ShippedCampaign shipped) : IClassFixture<SaltmarshSite>, IClassFixture<ShippedCampaign>
{
    private readonly SiteUrls _urls = saltmarsh.Site.Services.GetRequiredService<SiteUrls>();

    private readonly Campaign _campaign = shipped.Campaign;

    private IEnumerable<LocalizedCampaign> Readers => Enumerable.Range(0, _campaign.Languages.Length).Select(language => HostileText.Reader(_campaign, language));

    [Trait("Category", "Process")]
    [Fact(Skip = OtherReaders.GnomeMissing, SkipUnless = nameof(OtherReaders.HasGnome), SkipType = typeof(OtherReaders))]
    public void Gnome_reads_every_card_whole() => EveryCardIsWhole(OtherReaders.Gnome);

    [Trait("Category", "Process")]
    [Fact(Skip = OtherReaders.IcalJsMissing, SkipUnless = nameof(OtherReaders.HasIcalJs), SkipType = typeof(OtherReaders))]
    public void Thunderbirds_library_reads_every_card_whole() => EveryCardIsWhole(OtherReaders.IcalJs);

    [Trait("Category", "Process")]
    [Fact(Skip = OtherReaders.GnomeMissing, SkipUnless = nameof(OtherReaders.HasGnome), SkipType = typeof(OtherReaders))]
    public void Gnome_reads_every_day_as_a_day() => EveryDayIsADay(OtherReaders.Gnome);

    [Trait("Category", "Process")]
    [Fact(Skip = OtherReaders.IcalJsMissing, SkipUnless = nameof(OtherReaders.HasIcalJs), SkipType = typeof(OtherReaders))]
    public void Thunderbirds_library_reads_every_day_as_a_day() => EveryDayIsADay(OtherReaders.IcalJs);

    [Trait("Category", "Process")]
    [Fact(Skip = "newsboat is not on this machine", SkipUnless = nameof(TestMachine.HasNewsboat), SkipType = typeof(TestMachine))]
    public void Newsboat_keeps_every_entry_at_noon_of_its_day()
    {
        var feeds = Readers.Select(localized => AtomFeed.Write(localized, _urls)).ToArray();

        var (count, entries, first, last) = OtherReaders.ThroughNewsboat(feeds);

        Assert.Equal((feeds.Length, Readers.Sum(localized => ChangeLog.Create(_campaign, localized.Language).SelectMany(day => day.Entries).Take(AtomFeed.MaxEntries).Count())), (count, entries));
        Assert.All(new[] { first, last }, moment => Assert.EndsWith(" 12:00:00", moment, StringComparison.Ordinal));
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "soffice is not on this machine", SkipUnless = nameof(TestMachine.HasLibreOffice), SkipType = typeof(TestMachine))]
    public void LibreOffice_gives_the_table_back_as_it_was_in_english_and_in_russian() => Assert.All(Readers.Zip([1033, 1049]), one =>
    {
        var table = CountriesCsv.Write(one.First);

        Assert.Equal(Lines(OtherReaders.Rows(table)), Lines(OtherReaders.ThroughLibreOffice(table, one.Second)));
    });

    [Trait("Category", "Process")]
    [Fact(Skip = "Rscript is not on this machine", SkipUnless = nameof(TestMachine.HasR), SkipType = typeof(TestMachine))]
    public void R_gives_the_table_back_as_it_was() => Assert.All(Readers, localized =>
    {
        var table = CountriesCsv.Write(localized);

        Assert.Equal(Lines(OtherReaders.Rows(table)), Lines(OtherReaders.ThroughR(table)));
    });

    private static IEnumerable<string> Lines(List<List<string>> rows) => rows.Select(row => string.Join('|', row));

    private void EveryCardIsWhole(string program)
    {
        foreach (var localized in Readers)
        {
            var wanted = _campaign.Countries.Where(country => OfficeVCard.IsOffered(_campaign, country))
                .SelectMany(country => country.Offices.Where(one => HasCard(one.Office)).Select(one => (Country: country.Code, one.Kind, one.Office))).ToList();
            var file = _campaign.Countries.Where(country => OfficeVCard.IsOffered(_campaign, country)).SelectMany(country => OfficeVCard.Write(localized, country)).ToArray();

            var found = OtherReaders.Cards(program, file).EnumerateArray().ToList();

            Assert.True(wanted.Count > 50);
            Assert.Equal(wanted.Select(one => Wanted(localized, one.Country, one.Kind, one.Office)), found.Select(Found));
            Assert.True(wanted.Count(one => Warnings(localized, one.Office).Count > 0) > 20);
            Assert.All(wanted.Zip(found), one => NoteIsWhole(localized, one.First.Office, Text(one.Second, "note")));
        }
    }

    private void EveryDayIsADay(string program)
    {
        foreach (var localized in Readers)
        {
            var events = _campaign.Actions.SelectMany(action => Reminders.DatesOf(action, localized))
                .Concat(_campaign.Timeline.Where(item => item.Date.Precision == DatePrecision.Day).Select(item => Reminders.Read(new ReminderQuery { Event = item.Slug.Value }, localized).Event!))
                .Append(Reminders.Read(new ReminderQuery { In = "14", Every = "month" }, localized).Event!).ToList();

            var found = OtherReaders.Events(program, CalendarWriter.Write(localized, _urls, events, neutral: false)).EnumerateArray().ToList();

            Assert.Equal(
                events.Select(item => $"{item.Summary} {item.Day:yyyyMMdd}-{item.Day.AddDays(1):yyyyMMdd}"),
                found.Select(item => $"{item.GetProperty("summary").GetString()} {Day(item, "start")}-{Day(item, "end")}"));
            Assert.All(found, item => Assert.True(item.GetProperty("isDay").GetBoolean() && item.GetProperty("alarms")[0].GetInt32() < 0));
        }

        static string Day(JsonElement item, string name) => item.GetProperty(name).GetString()!;
    }

    private static bool HasCard(Office office) => Printed(office).Any();

    private static IEnumerable<ContactField> Printed(Office office) =>
        new[] { office.Website, office.Address }.OfType<ContactField>().Concat(office.Emails).Concat(office.Phones).Where(field => field.Confidence != Confidence.Low);

    // As the content says them, and not as the code that writes notes does.
    private static List<string> Warnings(LocalizedCampaign localized, Office office)
    {
        var (labels, printed) = (localized.Campaign.Labels, Printed(office).Select(field => field.Value).ToHashSet());
        return [.. office.Emails.Where(email => printed.Contains(email.Value)).Select(email => labels.ForMailbox(email.Value))
            .Append(office.Website is { } site && printed.Contains(site.Value) ? labels.ForAddress(site.Value) : null)
            .OfType<AppliedLabel>().Distinct().Select(label => ExportText.WithoutSemicolons(label.Warning.In(localized.Language)))];
    }

    private static void NoteIsWhole(LocalizedCampaign localized, Office office, string note)
    {
        var (warnings, lines) = (Warnings(localized, office), note.Split('\n'));
        var notes = Printed(office).Select(field => field.Note).Append(office.Note).OfType<LocalizedText>().Select(text => ExportText.WithoutSemicolons(text.In(localized.Language)));

        Assert.All(warnings, warning => Assert.Contains(lines.Take(warnings.Count), line => line.EndsWith(warning, StringComparison.Ordinal)));
        Assert.All(notes, text => Assert.Contains(text, note, StringComparison.Ordinal));
        Assert.Contains(ExportText.WithoutSemicolons(CheckText.Describe(localized, office.Checked)), lines);
    }

    private static string Wanted(LocalizedCampaign localized, CountryCode page, OfficeKind kind, Office office)
    {
        var name = ExportText.WithoutSemicolons(localized.OfficeName(kind, office));
        return string.Join('|', name, name,
            string.Join(',', office.Phones.Where(phone => phone.Confidence != Confidence.Low).Select(phone => phone.Display)),
            string.Join(',', office.Emails.Where(email => email.Confidence != Confidence.Low).Select(email => email.Value)),
            Sure(office.Website), Sure(office.Address), Sure(office.Address).Length > 0 ? localized.Country(office.StandsIn(page)) : "");
    }

    private static string Found(JsonElement card) => string.Join('|',
        Text(card, "name"), Text(card, "organisation"),
        string.Join(',', card.GetProperty("phones").EnumerateArray().Select(phone => phone.GetString())),
        string.Join(',', card.GetProperty("emails").EnumerateArray().Select(email => email.GetString())), Text(card, "site"), Text(card, "street"), Text(card, "country"));

    private static string Text(JsonElement card, string name) => card.GetProperty(name).GetString() ?? "";

    private static string Sure(ContactField? field) => field is { Confidence: not Confidence.Low } ? field.Value : "";
}
