using System.Globalization;
using CampaignSite.Content;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Languages;

namespace CampaignSite.Tests.Shipped;

/// <summary>Contacts as single statements, “fr embassy phone: +33145040550 (High)”, so that two lists of them can be compared both ways.</summary>
internal static class ContactFacts
{
    public static IReadOnlyList<string> In(Campaign campaign) =>
    [
        .. campaign.Countries.SelectMany(country => country.Offices.GroupBy(one => one.Kind).SelectMany(kind => kind.SelectMany((one, index) =>
                In(one.Kind, one.Office, campaign.BaseLanguage).Select(fact => $"{country.Code} {NameOf(one.Kind, index)} {fact}"))))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The same statements, out of committed rows. A row that was never looked at holds nothing that can be shown, and says nothing.</summary>
    public static IReadOnlyList<string> In(ContactRows rows) =>
    [
        .. In(OfficeKind.Embassy, rows.Embassies, row =>
            [
                Fact("city", row["city"]),
                Fact("address", row["address_shown"] is { Length: > 0 } shown ? shown : row["address"], row["address_confidence"]),
                .. Reached(row),
                Fact("point", row["latitude"].Length > 0 ? Point(Number(row["latitude"]), Number(row["longitude"])) : ""),
                Fact("seen", row["source_date"]),
                Fact("checked", row["checked_on"]),
            ])
            .Concat(In(OfficeKind.UnMission, rows.UnMissions, row =>
            [
                "city: New York",
                "stands in: us",
                Fact("address", row["address"], row["address_confidence"]),
                .. Reached(row),
                Fact("holder", row["as_of"].Length > 0 ? $"{(row["holder_shown"].Length > 0 ? row["holder_shown"] : row["permanent_representative"])}, {row["as_of"]}" : ""),
                Fact("checked", row["checked_on"]),
            ]))
            .Concat(In(OfficeKind.Representative, rows.Representatives, row =>
            [
                Fact("name", row["name"]),
                .. SeatOf(row),
                Fact("find", row["find"]),
                Fact("address", row["address"], row["address_confidence"]),
                Fact("email", row["email"], row["email_confidence"]),
                Fact("website", row["website"], row["website_confidence"]),
                Fact("checked", row["checked_on"]),
            ]))
            .Concat(In(OfficeKind.ForeignMinistry, rows.ForeignMinistries, row =>
                [Fact("website", row["website"], row["website_confidence"]), Fact("checked", row["checked_on"])]))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> In(
        OfficeKind kind, IEnumerable<IReadOnlyDictionary<string, string>> rows, Func<IReadOnlyDictionary<string, string>, IEnumerable<string>> facts) =>
        rows.Where(row => row["checked_on"].Length > 0)
            .GroupBy(row => row["iso2"].ToLowerInvariant())
            .SelectMany(country => country.SelectMany((row, index) =>
                facts(row).Where(fact => fact.Length > 0).Select(fact => $"{country.Key} {NameOf(kind, index)} {fact}")));

    private static IEnumerable<string> In(OfficeKind kind, Office office, Language language)
    {
        string[] facts =
        [
            Fact("name", kind == OfficeKind.Representative ? office.Name?.In(language) : ""),
            Fact("city", office.City?.In(language)),
            Fact("stands in", office.Country?.Value),
            Fact("address", office.Address),
            .. office.Phones.Select(phone => Fact("phone", phone)),
            Fact("email", office.Email),
            Fact("website", office.Website),
            Fact("find", office.Find),
            Fact("holder", office.Holder is { } holder ? $"{holder.Name}, {holder.AsOf.Iso}" : ""),
            Fact("point", office.Location is { } point ? Point(point.Latitude, point.Longitude) : ""),
            Fact("seen", kind == OfficeKind.Embassy ? office.Checked.SourceDate?.Iso : ""),
            Fact("checked", office.Checked.On.ToString("O", CultureInfo.InvariantCulture)),
        ];
        return facts.Where(fact => fact.Length > 0);
    }

    private static IEnumerable<string> Reached(IReadOnlyDictionary<string, string> row) =>
    [
        Fact("phone", row["phone_e164"], row["phone_confidence"]),
        Fact("email", row["email"], row["email_confidence"]),
        Fact("website", row["website"], row["website_confidence"]),
    ];

    // The one parliament of many countries: its seat is Strasbourg (Protocol No 6 to the EU treaties), whichever country's page names it.
    private static string[] SeatOf(IReadOnlyDictionary<string, string> row) =>
        row["find"].StartsWith("https://www.europarl.europa.eu/", StringComparison.Ordinal) ? ["city: Strasbourg", "stands in: fr"] : [];

    private static string NameOf(OfficeKind kind, int index) => index == 0 ? $"{kind}" : $"{kind} {index + 1}";

    private static string Fact(string what, string? value) => string.IsNullOrEmpty(value) ? "" : $"{what}: {value}";

    private static string Fact(string what, string value, string confidence) => value.Length == 0 ? "" : $"{what}: {value} ({confidence})";

    private static string Fact(string what, ContactField? field) =>
        field is null ? "" : Fact(what, field.Value, field.Confidence.ToString().ToLowerInvariant());

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Point(double latitude, double longitude) =>
        $"{latitude.ToString("F4", CultureInfo.InvariantCulture)} {longitude.ToString("F4", CultureInfo.InvariantCulture)}";
}
