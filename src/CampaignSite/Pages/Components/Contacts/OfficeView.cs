using CampaignSite.Content;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Sources;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Components.Contacts;

/// <summary>An office as a page shows it: whether it may be relied on is decided here, once.</summary>
public sealed class OfficeView(Campaign campaign, Office office, string title, string? countryName, string? city = null)
{
    /// <param name="page">The country whose page names the office; it need not stand there.</param>
    public static OfficeView From(LocalizedCampaign localized, OfficeKind kind, Office office, CountryCode page) =>
        new(localized.Campaign, office, localized.OfficeName(kind, office), localized.Country(office.StandsIn(page)), office.City?.In(localized.Language)) { ReportTo = page };

    public Office Office { get; } = office;

    public string Title { get; } = title;

    /// <summary>Past the limit.</summary>
    public bool IsOld { get; } = campaign.IsOld(office.Checked, campaign.Freshness.Contacts);

    /// <summary>Past the limit, or a field that is not sure: then the office's own site comes first, with the advice to confirm.</summary>
    public bool ConfirmFirst { get; } =
        campaign.IsOld(office.Checked, campaign.Freshness.Contacts)
        || office.Phones.Any(phone => phone.Confidence == Confidence.Low)
        || office.Address is { Confidence: Confidence.Low }
        || office.Emails.Any(email => email.Confidence == Confidence.Low);

    /// <summary>What must be said before this office's links: its site, its mailbox, its search, the page somebody looked at.</summary>
    public IReadOnlyList<AppliedLabel> Labels { get; } =
    [
        .. new[] { office.Website?.Value, office.Find, office.Checked.Source }
            .Select(campaign.Labels.ForAddress).Concat(office.Emails.Select(email => campaign.Labels.ForMailbox(email.Value))).OfType<AppliedLabel>().Distinct(),
    ];

    /// <summary>The address as it goes on an envelope: who, where, which country; the city where neither name nor address says it.</summary>
    public string Envelope { get; } = EnvelopeOf(title, office.Address?.Value, Names(campaign, office), city, countryName);

    /// <summary>The same where no address is sure enough to be written.</summary>
    public string EnvelopeWithoutAddress { get; } = EnvelopeOf(title, null, Names(campaign, office), city, countryName);

    /// <summary>A contact of this office for those who hear a button without seeing its place: “Telephone, Embassy of Russia, London”.</summary>
    public string Called(string contact) => $"{contact}, {Title}";

    /// <summary>The same of a telephone, with the number where there are several.</summary>
    public string CalledPhone(string contact, ContactField phone) => Called(Office.Phones.Length > 1 ? $"{contact} {phone.Display}" : contact);

    /// <summary>The same of a mailbox, with its address where there are several.</summary>
    public string CalledMailbox(string contact, ContactField email) => Called(Office.Emails.Length > 1 ? $"{contact} {email.Value}" : contact);

    /// <summary>The country whose page a report that a contact did not work is about; null where no report is asked for.</summary>
    public CountryCode? ReportTo { get; init; }

    public bool HasContact => IsContact(Office);

    /// <summary>The office with only what is true without a word beside it; null where that leaves no way to reach it.</summary>
    public Office? Plain
    {
        get
        {
            var plain = Office with
            {
                Address = PlainOnly(Office.Address),
                Phones = [.. Office.Phones.Where(phone => PlainOnly(phone) is not null)],
                Emails = [.. Office.Emails.Where(IsPlain)],
                Website = Labels.Count > 0 ? null : PlainOnly(Office.Website),
            };
            bool IsPlain(ContactField email) => campaign.Labels.ForMailbox(email.Value) is null && PlainOnly(email) is not null;
            return ConfirmFirst || Office.Note is not null || !IsContact(plain) ? null : plain;
        }
    }

    // An address is written as its country writes it, whatever the language of the page: the city may stand in it under another name.
    private static IEnumerable<string> Names(Campaign campaign, Office office) => campaign.Languages.Select(language => office.City?.In(language)).OfType<string>();

    private static string EnvelopeOf(string title, string? address, IEnumerable<string> names, string? city, string? country)
    {
        var isNamed = names.Any(name => $"{title}\n{address}".Contains(name, StringComparison.OrdinalIgnoreCase));
        return string.Join('\n', new[] { title, address, isNamed ? null : city, country }.OfType<string>());
    }

    private static bool IsContact(Office office) => office.Address is not null || !office.Phones.IsEmpty || office.Email is not null;

    // “Consular section”, “at night”: without its note a number is another one.
    private static ContactField? PlainOnly(ContactField? field) => field is { Note: null, Confidence: not Confidence.Low } ? field : null;
}
