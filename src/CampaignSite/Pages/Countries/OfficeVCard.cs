using System.Globalization;
using System.Text;
using CampaignSite.Content.Countries;
using CampaignSite.Content;
using CampaignSite.Exports;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Countries;

/// <summary>An office as a card for a phone's contacts (vCard 3.0, RFC 2426: Android reads no later version). Nothing on it names the campaign.</summary>
internal static class OfficeVCard
{
    /// <summary>False where a card on a searched phone is a danger, and where no field is sure enough to be dialled without a second look.</summary>
    public static bool IsOffered(Campaign campaign, Country country) =>
        !campaign.IsAtRisk(country.Code) && country.Offices.Any(office => HasSureField(office.Office));

    /// <summary>A card for each office that has one, in the order of the country's page.</summary>
    public static byte[] Write(LocalizedCampaign localized, Country country)
    {
        var lines = new ContentLines();
        foreach (var (kind, office) in country.Offices.Where(office => HasSureField(office.Office)))
        {
            Add(lines, kind, office, localized, country);
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static void Add(ContentLines lines, OfficeKind kind, Office office, LocalizedCampaign localized, Country country)
    {
        var name = Words(localized.OfficeName(kind, office));
        lines.Add("BEGIN", "VCARD").Add("VERSION", "3.0").Add("UID", $"urn:uuid:{IdOf(kind, office, localized.Campaign, country)}");

        // Version 3.0 asks for N, and has no word for “this is no person” but Apple's.
        lines.Add("N", $"{name};;;;").Add("FN", name).Add("ORG", name).Add("X-ABSHOWAS", "COMPANY");
        if (Sure(office.Address) is { } address)
        {
            // The address is not divided into street and town: it is written whole as the street, as a reader of the card expects it.
            lines.Add("ADR;TYPE=WORK", $";;{ContentLines.Escape(address.Value)};;;;{ContentLines.Escape(localized.Country(office.StandsIn(country.Code)))}");
        }

        foreach (var phone in office.Phones.Where(IsSure))
        {
            lines.Add("TEL;TYPE=WORK,VOICE", phone.Display);
        }

        foreach (var email in office.Emails.Where(IsSure))
        {
            lines.Add("EMAIL;TYPE=INTERNET", ContentLines.Escape(email.Value));
        }

        if (Sure(office.Website)?.Value is { } website)
        {
            lines.Add("URL", website);
        }

        lines.Add("NOTE", Words(string.Join('\n', OfficeNote.Write(localized, office))));
        lines.Add("REV", office.Checked.On.ToString("yyyyMMdd'T120000Z'", CultureInfo.InvariantCulture)).Add("END", "VCARD");
    }

    private static string Words(string text) => ContentLines.Escape(ExportText.WithoutSemicolons(text));

    private static bool HasSureField(Office office) =>
        new[] { office.Address, office.Website }.Concat(office.Emails).Concat(office.Phones).Any(field => Sure(field) is not null);

    // A phone's contacts are dialled without reading the note: what is not sure stays on the page, beside its warning.
    private static bool IsSure(ContactField field) => field.Confidence != Confidence.Low;

    private static ContactField? Sure(ContactField? field) => field is not null && IsSure(field) ? field : null;

    // The same in every language, so that a second import replaces the first; made only of what the card says anyway.
    private static string IdOf(OfficeKind kind, Office office, Campaign campaign, Country country) => DeterministicId.Create(
        country.Code.Value, kind.ToString(), office.Name?.In(campaign.BaseLanguage) ?? "", office.City?.In(campaign.BaseLanguage) ?? "");
}
