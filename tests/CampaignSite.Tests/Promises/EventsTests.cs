using System.Text.RegularExpressions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Promises;

/// <summary>The inventory of what the program logs (ASVS 16.1.1).</summary>
public sealed partial class EventsTests
{
    [Fact]
    public void Every_event_that_can_be_logged_stands_in_the_document_with_its_words()
    {
        var events = Repository.Files("src", ".cs").SelectMany(path => Event().Matches(Repository.Read(path)).Select(match =>
            $"| `{Path.GetFileNameWithoutExtension(path)}` {match.Groups["id"].Value} | {match.Groups["level"].Value} | {match.Groups["words"].Value.Replace("|", "\\|", StringComparison.Ordinal)} |"));

        WrittenPart.Is("docs/security.md", "events", $"| event | level | words; `{{…}}` is a value |\n|---|---|---|\n{string.Join('\n', events)}");
    }

    [Fact]
    public void Nothing_is_logged_but_by_a_fixed_sentence_with_a_number()
    {
        var sources = Repository.Files("src", ".cs").Select(path => (path, Text: Repository.Read(path))).ToList();

        Assert.Equal([], sources.Where(source => Other().IsMatch(source.Text)).Select(source => source.path));
        Assert.Equal([], sources.Where(source => Attribute().Count(source.Text) != Event().Count(source.Text)).Select(source => source.path));
    }

    [GeneratedRegex(@"\[LoggerMessage\((?<id>\d+), LogLevel\.(?<level>\w+), ""(?<words>[^""]+)""\)\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Event();

    [GeneratedRegex(@"\[LoggerMessage\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"[lL]ogger\.Log(Trace|Debug|Information|Warning|Error|Critical)?\(|LoggerMessage\.Define", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Other();
}
