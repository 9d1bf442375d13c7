using System.Text.RegularExpressions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Promises;

/// <summary>Every test of both projects with the ids it proves: those its name begins with, and those its rows of data begin with.</summary>
internal static partial class ProvingTests
{
    private static readonly IReadOnlyList<(string Test, string Method, IReadOnlySet<string> Ids)> All =
        [.. Repository.Files("tests", ".cs").Where(path => path.EndsWith("Tests.cs", StringComparison.Ordinal)).SelectMany(Read)];

    /// <summary>Every id that some test carries.</summary>
    public static IReadOnlySet<string> Ids { get; } = All.SelectMany(test => test.Ids).ToHashSet(StringComparer.Ordinal);

    /// <summary>The tests that prove an id or whose name holds a phrase, as class and method.</summary>
    public static IReadOnlyList<string> Of(string proof) => proof.StartsWith('*')
        ? [.. All.Where(test => test.Method.Contains(proof.Trim('*'), StringComparison.OrdinalIgnoreCase)).Select(test => test.Test)]
        : [.. All.Where(test => test.Ids.Contains(proof)).Select(test => test.Test)];

    private static IEnumerable<(string, string, IReadOnlySet<string>)> Read(string path)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        var isTest = false;
        foreach (var line in Repository.Read(path).Split('\n'))
        {
            isTest |= Attribute().IsMatch(line);
            rows.UnionWith(Row().Matches(line).Select(match => match.Groups["id"].Value));
            if (Method().Match(line) is { Success: true } method)
            {
                var name = method.Groups["name"].Value;
                if (isTest)
                {
                    yield return ($"{Path.GetFileNameWithoutExtension(path)}.{name}", name, rows.Concat(IdsOf(name)).ToHashSet(StringComparer.Ordinal));
                }

                (rows, isTest) = (new(StringComparer.Ordinal), false);
            }
        }
    }

    private static IEnumerable<string> IdsOf(string name) => name.Split('_').TakeWhile(word => Id().IsMatch(word));

    [GeneratedRegex(@"^\s*\[\w*(Fact|Theory)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\s*\[InlineData\(""(?<id>[BCNR][0-9]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(@"^    public (async )?(Task|void|ValueTask) (?<name>\w+)\(", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Method();

    [GeneratedRegex(@"^[BCNR][0-9]+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
