using System.Reflection;

namespace CampaignSite.Tests.Security;

/// <summary>The catalogue of bad input is a list of promises, and each has a test that begins with its name.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] Rows =
        [.. Enumerable.Range(1, 60).Select(row => $"B{row}"), .. Enumerable.Range(1, 7).Select(row => $"C{row}"), "N2", "N3", "N4", "N5", "N10", "N11"];

    [Fact]
    public void Every_row_of_the_catalogue_has_a_test_of_its_name()
    {
        var tested = typeof(CatalogueTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .SelectMany(method => method.Name.Split('_').TakeWhile(IsRow)).ToHashSet();

        Assert.Equal([], Rows.Except(tested));
    }

    // B35_B36_… stands for both.
    private static bool IsRow(string part) => part.Length > 1 && char.IsAsciiLetterUpper(part[0]) && part[1..].All(char.IsAsciiDigit);
}
