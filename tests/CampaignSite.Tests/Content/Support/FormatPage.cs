using System.Globalization;
using System.Text.RegularExpressions;
using CampaignSite.Content.Files;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Support;

/// <summary>
/// docs/content-format.md as a test sees it: a fenced block with a path in its info string is a file of the example campaign; a block
/// with <c>bad:path code@line</c> is a file that must give exactly that diagnostic.
/// </summary>
internal static partial class FormatPage
{
    /// <summary>The day the examples are true for.</summary>
    public static DateOnly Today => new(2026, 11, 22);

    public static string Text() => File.ReadAllText(Repository.PathOf("docs/content-format.md"));

    /// <summary>The example campaign.</summary>
    public static IReadOnlyList<ContentFile> Files() =>
        [.. Blocks().Where(b => !b.Info.StartsWith("bad:", StringComparison.Ordinal)).Select(b => ContentFile.FromText(b.Info, b.Text))];

    public static IReadOnlyList<BadExample> BadExamples() =>
        [.. Blocks().Where(b => b.Info.StartsWith("bad:", StringComparison.Ordinal)).Select(b => Bad(b.Info["bad:".Length..], b.Text))];

    /// <summary>The codes of the table “What each diagnostic means”, in its order.</summary>
    public static IReadOnlyList<string> TableOfCodes()
    {
        var section = Text().Split("## What each diagnostic means")[1];
        return [.. Row().Matches(section).Select(row => row.Groups["code"].Value)];
    }

    private static BadExample Bad(string info, string text)
    {
        var match = BadInfo().Match(info);
        Assert.True(match.Success, $"“bad:{info}” is not “bad:path code@line”");
        return new BadExample(
            ContentFile.FromText(match.Groups["path"].Value, text), match.Groups["code"].Value, int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(string Info, string Text)> Blocks() =>
        Block().Matches(Text()).Select(block => (block.Groups["info"].Value, block.Groups["text"].Value));

    [GeneratedRegex("^```[a-z]+ (?<info>[^\n]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex("^(?<path>[^ ]+) (?<code>[a-z0-9-]+)@(?<line>[0-9]+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BadInfo();

    [GeneratedRegex(@"^\| `(?<code>[a-z0-9-]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
