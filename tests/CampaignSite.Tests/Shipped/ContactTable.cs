using CampaignSite.Testing;
using CsvHelper;

namespace CampaignSite.Tests.Shipped;

/// <summary>A table of contacts: one row a contact, cells by the name of their column.</summary>
internal static class ContactTable
{
    /// <summary>The rows that are committed beside the tests.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Committed(string name) =>
        Read(File.ReadAllText(Repository.PathOf("tests", "CampaignSite.Tests", "Shipped", "Contacts", name + ".csv")));

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        using var csv = CsvReader.Create(new StringReader(text), CsvReaderOptions.Default with { Separator = ',' });
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            var columns = csv.Headers.ToArray();
            Assert.Equal(columns.Length, csv.FieldCount);
            rows.Add(columns.Index().ToDictionary(column => column.Item, column => csv.GetString(column.Index), StringComparer.Ordinal));
        }

        return rows;
    }
}
