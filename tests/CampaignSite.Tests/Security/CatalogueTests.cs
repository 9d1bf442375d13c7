using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CampaignSite.Testing;
using CampaignSite.Tests.Promises;

namespace CampaignSite.Tests.Security;

/// <summary>docs/threats.md and the names of the tests agree: no id without a row, no row without a test or a reason.</summary>
public sealed partial class CatalogueTests
{
    private const string Page = "docs/threats.md";

    private static readonly string[] Sections =
    [
        "## What must never happen", "## Requests", "## Forms, marks and origins", "## Cookies", "## Content files", "## Settings and environment",
        "## Command line and files", "## Faults",
    ];

    private static readonly IReadOnlyList<string> Rows = [.. Sections.SelectMany(heading => Repository.Table(Page, heading)).Select(row => row[0])];

    private static readonly IReadOnlyDictionary<string, string> Reasons =
        Repository.Table(Page, "## Without a test of that name").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    [Fact]
    public void Every_id_that_a_test_carries_is_a_row_of_the_catalogue() => Assert.Equal([], ProvingTests.Ids.Except(Rows));

    [Fact]
    public void Every_row_of_the_catalogue_has_a_test_of_its_name_or_a_reason()
    {
        Assert.Equal([], Rows.GroupBy(row => row).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Equal(Rows.Where(row => ProvingTests.Of(row).Count == 0), Reasons.Keys);
    }

    [Fact]
    public void N14_what_must_never_happen_has_tests_and_no_excuse() =>
        Assert.Equal([], Repository.Table(Page, Sections[0]).Select(row => row[0]).Where(Reasons.ContainsKey));

    [Fact]
    public void A_reason_names_tests_and_bad_files_that_exist()
    {
        var tests = Repository.Files("tests", "Tests.cs").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
        var files = Repository.Files("tests/CampaignSite.Tests/Content/BadFiles", ".txt").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);

        var lost = Reasons.SelectMany(reason => Quoted().Matches(reason.Value).Select(match => match.Groups["name"].Value))
            .Where(name => !tests.Contains(name) && !files.Contains(name));

        Assert.Equal([], lost);
    }

    [Fact]
    public void N14_the_catalogue_names_the_tests_of_each_row()
    {
        var text = new StringBuilder();
        foreach (var (row, tests) in Rows.Select(row => (row, ProvingTests.Of(row))).Where(row => row.Item2.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {row}: {string.Join(", ", tests.Select(test => $"`{test}`"))}\n");
        }

        WrittenPart.Is(Page, "tests", text.ToString());
    }

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
