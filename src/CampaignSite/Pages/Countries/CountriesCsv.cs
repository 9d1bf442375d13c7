using System.Globalization;
using System.Text.Json;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Timeline;
using CampaignSite.Exports;
using CampaignSite.Localization;
using CsvHelper;

namespace CampaignSite.Pages.Countries;

/// <summary>All offices of all countries, one a row (RFC 4180): UTF-8 with a byte order mark, every field quoted, CRLF. docs/data.md explains the columns.</summary>
internal static class CountriesCsv
{
    public const string Address = "/data/countries.csv";

    /// <summary>Joins what a field has several of; no telephone number, grade or remark holds it.</summary>
    private const string Between = "; ";

    private static readonly (string Name, Func<Row, string?> Value)[] Columns =
    [
        ("country", row => row.Country.Code.Value),
        ("country_name", row => row.Localized.Country(row.Country.Code)),
        ("at_risk", row => row.Localized.Campaign.IsAtRisk(row.Country.Code) ? "yes" : "no"),
        ("kind", row => Word(row.Kind)),
        ("name", row => row.Localized.OfficeName(row.Kind, row.Office)),
        ("city", row => row.Office.City?.In(row.Localized.Language)),
        ("stands_in", row => row.Office.StandsIn(row.Country.Code).Value),
        ("address", row => row.Office.Address?.Value),
        ("address_confidence", row => Grade(row.Office.Address)),
        ("address_note", row => Note(row, row.Office.Address)),
        ("phones", row => string.Join(Between, row.Office.Phones.Select(phone => $"tel:{phone.Value}"))),
        ("phones_confidence", row => string.Join(Between, row.Office.Phones.Select(Grade))),
        ("phones_note", row => row.Office.Phones.All(phone => phone.Note is null) ? null
            : string.Join(Between, row.Office.Phones.Select(phone => ExportText.WithoutSemicolons(Note(row, phone) ?? "")))),
        ("email", row => row.Office.Email?.Value),
        ("email_confidence", row => Grade(row.Office.Email)),
        ("email_note", row => Note(row, row.Office.Email)),
        ("website", row => row.Office.Website?.Value),
        ("website_confidence", row => Grade(row.Office.Website)),
        ("website_note", row => Note(row, row.Office.Website)),
        ("find", row => row.Office.Find),
        ("holder", row => row.Office.Holder?.Name),
        ("holder_as_of", row => Date(row.Office.Holder?.AsOf)),
        ("holder_as_of_precision", row => Precision(row.Office.Holder?.AsOf)),
        ("note", row => row.Office.Note?.In(row.Localized.Language)),
        ("checked_on", row => row.Office.Checked.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("checked_how", row => Word(row.Office.Checked.How)),
        ("checked_source", row => CheckText.Source(row.Localized, row.Office.Checked)),
        ("checked_source_date", row => Date(row.Office.Checked.SourceDate)),
        ("checked_source_date_precision", row => Precision(row.Office.Checked.SourceDate)),
        ("label", row => Warning(row, LabelText.StrictestFor(row.Localized, row.Office))),
        ("checked_label", row => Warning(row, row.Localized.Campaign.Labels.ForAddress(row.Office.Checked.Source))),
    ];

    public static IEnumerable<string> ColumnNames => Columns.Select(column => column.Name);

    public static byte[] Write(LocalizedCampaign localized)
    {
        using var bytes = new MemoryStream();

        // No field is changed to disarm formulas: nothing here is a visitor's. What spreadsheets would change is written so that they do not:
        // they take “+44…” for a number without its plus, and “2025-10” for the first day of a month of which no day was seen.
        var options = new CsvWriterOptions { Quoting = CsvQuoting.Always, Injection = CsvInjection.None, NewLine = "\r\n", WriteByteOrderMark = true };
        using (var csv = CsvWriter.Create(bytes, options, leaveOpen: true))
        {
            WriteRow(csv, ColumnNames);
            foreach (var country in localized.Campaign.Countries)
            {
                foreach (var (kind, office) in country.Offices)
                {
                    var row = new Row(localized, country, kind, office);
                    WriteRow(csv, Columns.Select(column => column.Value(row)));
                }
            }
        }

        return bytes.ToArray();
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field ?? "");
        }

        csv.EndRecord();
    }

    private static string? Warning(Row row, AppliedLabel? label) => label is null ? null : LabelText.Whole(row.Localized, label);

    private static string? Note(Row row, ContactField? field) => field?.Note?.In(row.Localized.Language);

    // A month as ISO 8601-2 (EDTF) writes a day that is not known; a year alone is a number to everybody, and a right one.
    private static string? Date(PartialDate? date) => date is { Precision: DatePrecision.Month } month ? $"{month.Iso}-XX" : date?.Iso;

    private static string? Precision(PartialDate? date) => date is { } known ? Word(known.Precision) : null;

    private static string? Grade(ContactField? field) => field is null ? null : Word(field.Confidence);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private sealed record Row(LocalizedCampaign Localized, Country Country, OfficeKind Kind, Office Office);
}
