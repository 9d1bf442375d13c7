using System.Globalization;
using System.Text.Json;
using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CsvHelper;

namespace CampaignSite.Feeds;

/// <summary>All offices of all countries, one a row (RFC 4180): UTF-8 with a byte order mark, every field quoted, CRLF. docs/data.md explains the columns.</summary>
internal static class CountriesTable
{
    public const string Address = "/data/countries.csv";

    /// <summary>Joins what a field has several of; no telephone number or grade holds it.</summary>
    private const string Between = "; ";

    private static readonly (string Name, Func<Row, string?> Value)[] Columns =
    [
        ("country", row => row.Country.Code.Value),
        ("country_name", row => row.Reader.Country(row.Country.Code)),
        ("at_risk", row => row.Reader.Campaign.IsAtRisk(row.Country.Code) ? "yes" : "no"),
        ("kind", row => Word(row.Kind)),
        ("name", row => row.Reader.OfficeName(row.Kind, row.Office)),
        ("city", row => row.Office.City?.In(row.Reader.Language)),
        ("stands_in", row => (row.Office.Country ?? row.Country.Code).Value),
        ("address", row => row.Office.Address?.Value),
        ("address_confidence", row => Grade(row.Office.Address)),
        ("phones", row => string.Join(Between, row.Office.Phones.Select(phone => phone.Value))),
        ("phones_confidence", row => string.Join(Between, row.Office.Phones.Select(Grade))),
        ("email", row => row.Office.Email?.Value),
        ("email_confidence", row => Grade(row.Office.Email)),
        ("website", row => row.Office.Website?.Value),
        ("website_confidence", row => Grade(row.Office.Website)),
        ("find", row => row.Office.Find),
        ("holder", row => row.Office.Holder?.Name),
        ("holder_as_of", row => row.Office.Holder?.AsOf.Iso),
        ("note", row => row.Office.Note?.In(row.Reader.Language)),
        ("checked_on", row => row.Office.Checked.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("checked_how", row => Word(row.Office.Checked.How)),
        ("checked_source", row => CheckText.Source(row.Reader, row.Office.Checked)),
        ("checked_source_date", row => row.Office.Checked.SourceDate?.Iso),
        ("label", row => Warning(row, LabelText.StrictestFor(row.Reader, row.Office))),
        ("checked_label", row => Warning(row, row.Reader.Campaign.Labels.ForAddress(row.Office.Checked.Source))),
    ];

    public static IEnumerable<string> ColumnNames => Columns.Select(column => column.Name);

    public static byte[] Write(Reader reader)
    {
        using var bytes = new MemoryStream();

        // No field is changed to disarm spreadsheets: numbers are E.164 and begin with “+”, and nothing here is a visitor's.
        var options = new CsvWriterOptions { Quoting = CsvQuoting.Always, Injection = CsvInjection.None, NewLine = "\r\n", WriteByteOrderMark = true };
        using (var csv = CsvWriter.Create(bytes, options, leaveOpen: true))
        {
            WriteRow(csv, ColumnNames);
            foreach (var country in reader.Campaign.Countries)
            {
                foreach (var (kind, office) in country.Offices)
                {
                    var row = new Row(reader, country, kind, office);
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

    private static string? Warning(Row row, AppliedLabel? label) => label is null ? null : LabelText.Whole(row.Reader, label);

    private static string? Grade(ContactField? field) => field is null ? null : Word(field.Confidence);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private sealed record Row(Reader Reader, Country Country, OfficeKind Kind, Office Office);
}
