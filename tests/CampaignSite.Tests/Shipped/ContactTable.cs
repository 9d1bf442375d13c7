using System.Globalization;
using CampaignSite.Tests.Support;
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
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column) ?? "", StringComparer.Ordinal));
        }

        return rows;
    }
}
