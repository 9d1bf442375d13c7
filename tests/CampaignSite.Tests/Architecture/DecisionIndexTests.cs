using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Architecture;

/// <summary>The decisions, their index and the packages agree.</summary>
public sealed partial class DecisionIndexTests
{
    private const string Folder = "docs/decisions";

    private static readonly IReadOnlyList<string> Paths =
        [.. Repository.Files(Folder, ".md").Where(path => !path.EndsWith("/README.md", StringComparison.Ordinal))];

    private static readonly IReadOnlyList<Decision> All = [.. Paths.Select(Parse).OfType<Decision>()];

    [Fact]
    public void Every_decision_begins_with_its_number_its_title_and_its_status() =>
        Assert.Equal([], Paths.Where(path => Parse(path) is null).Select(path => $"{path} has no title “# N. Title” or no “Status: … · YYYY-MM-DD” below it"));

    [Fact]
    public void A_number_belongs_to_one_decision() =>
        Assert.Equal([], All.GroupBy(decision => decision.Number).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(decision => decision.File))));

    [Fact]
    public void A_superseded_decision_names_one_that_exists_and_is_newer()
    {
        var numbers = All.Select(decision => decision.Number).ToHashSet();

        var lost = All.SelectMany(decision => decision.SupersededBy
            .Where(number => !numbers.Contains(number) || number <= decision.Number)
            .Select(number => $"{decision.File} is superseded by {number}"));

        Assert.Equal([], lost);
    }

    [Fact]
    public void The_index_lists_every_decision_with_its_subject_status_and_date()
    {
        var text = new StringBuilder("| number | subject | status | date |\n|---|---|---|---|\n");
        foreach (var decision in All.OrderBy(decision => decision.Number))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {decision.Number} | [{decision.Title}]({decision.File}) | {decision.Status} | {decision.Date} |\n");
        }

        var numbers = All.Select(decision => decision.Number).Order().ToList();
        var gaps = numbers.Zip(numbers.Skip(1)).Where(pair => pair.Second > pair.First + 1)
            .Select(pair => pair.Second == pair.First + 2 ? $"{pair.First + 1}" : $"{pair.First + 1} to {pair.Second - 1}");
        text.Append(CultureInfo.InvariantCulture, $"\nNumbers that were never used: {string.Join(", ", gaps)}. The next one is {numbers[^1] + 1}.\n");

        WrittenPart.Is($"{Folder}/README.md", "index", text.ToString());
    }

    [Fact]
    public void Every_package_is_named_in_a_decision()
    {
        var words = Paths.SelectMany(path => Word().Matches(Repository.Read(path))).Select(word => word.Value.Trim('.')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var packages = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);

        Assert.Equal([], packages.Except(words, StringComparer.OrdinalIgnoreCase));
    }

    private static Decision? Parse(string path)
    {
        var file = Path.GetFileName(path);
        var lines = Repository.Read(path).Split('\n');
        var title = Title().Match(lines[0]);
        var status = Status().Match(lines.Skip(1).FirstOrDefault(line => line.Length > 0) ?? "");
        if (!title.Success || !status.Success || !file.StartsWith($"{int.Parse(title.Groups["number"].Value, CultureInfo.InvariantCulture):0000}-", StringComparison.Ordinal))
        {
            return null;
        }

        return new(
            int.Parse(title.Groups["number"].Value, CultureInfo.InvariantCulture),
            title.Groups["title"].Value,
            file,
            status.Groups["status"].Value,
            [.. Number().Matches(status.Groups["status"].Value).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture))],
            status.Groups["date"].Value);
    }

    [GeneratedRegex(@"^# (?<number>\d+)\.? (?<title>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Title();

    [GeneratedRegex(@"^Status: (?<status>accepted|superseded( in part)? by \d{4}((, | and )\d{4})*) · (?<date>\d{4}-\d{2}-\d{2})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Status();

    [GeneratedRegex(@"\d{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    // A package's name: letters, digits, dots, hyphens and underscores.
    [GeneratedRegex(@"[\w.-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private sealed record Decision(int Number, string Title, string File, string Status, IReadOnlyList<int> SupersededBy, string Date);
}
