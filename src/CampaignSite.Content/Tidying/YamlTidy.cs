using System.Text.RegularExpressions;

namespace CampaignSite.Content.Tidying;

/// <summary>What tools write into YAML: times where days are meant, <c>true:</c> for <c>on:</c>, quotation marks of a word processor, tabs.</summary>
internal static partial class YamlTidy
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    /// <param name="yaml">Line feeds only.</param>
    /// <returns>Replacements with what they put right, in any order and apart from one another.</returns>
    public static IEnumerable<(int Start, int End, string Text, string What)> Fixes(string yaml)
    {
        foreach (Match match in Timestamp().Matches(yaml))
        {
            var time = match.Groups["time"];
            yield return (time.Index, time.Index + time.Length, "", $"a day without a time of day: {match.Groups["day"].Value}");
        }

        foreach (Match match in TrueKey().Matches(yaml))
        {
            var key = match.Groups["key"];
            yield return (key.Index, key.Index + key.Length, "on", "“on:”, which older YAML tools write as “true:”");
        }

        foreach (Match match in CurlyKey().Matches(yaml).Concat(CurlyValue().Matches(yaml)))
        {
            var (open, close) = (match.Groups["open"], match.Groups["close"]);
            var straight = match.Groups["word"].Success ? "" : "\"";
            yield return (open.Index, open.Index + 1, straight, "quotation marks of YAML, which are straight");
            yield return (close.Index, close.Index + 1, straight, "quotation marks of YAML, which are straight");
        }

        foreach (Match match in Tabs().Matches(yaml))
        {
            var tabs = match.Groups["tabs"];
            yield return (tabs.Index, tabs.Index + tabs.Length, new string(' ', 2 * tabs.Length), "an indent of spaces, not tabs");
        }
    }

    // Midnight of whatever zone is how libraries write a day; another time is a time. Not within a text: from a colon, a bracket or a hyphen to the end of the value.
    [GeneratedRegex("""(?<=^[ ]*([A-Za-z"'-][^\n]*:[ ]+|-[ ]+)?["'\[]?|[\[{,][^\n]*:[ ]+["']?|,[ ]*["']?)(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?<time>[Tt ]00:00(:00(\.0+)?)?([ ]?([Zz]|[+-][0-9]{2}:?[0-9]{2}))?)(?=["']?[ ]*([,}\]]|#|$))""", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Timestamp();

    [GeneratedRegex("""(?<=^[ ]*(-[ ]+)?|[{,][ ]*)(?<key>true|"true"|'true'|"on"|'on')(?<=true|"true"|'true')(?=:[ ]+["']?[0-9]{4}-[0-9]{2}-[0-9]{2})""", Options, PatternTimeout.Milliseconds)]
    private static partial Regex TrueKey();

    [GeneratedRegex("""(?<=^[ ]*(-[ ]+)?|[{,][ ]*)(?<open>[“”‘’„])(?<word>[a-z][a-z0-9-]*)(?<close>[“”‘’])(?=:([ ]|$))""", Options, PatternTimeout.Milliseconds)]
    private static partial Regex CurlyKey();

    // Around an address, a date, a number or a slug only: around words they may be meant.
    [GeneratedRegex("""(?<=([:,\[]|-)[ ]+|\[)(?<open>[“”„])([0-9+][0-9 .:+-]*|https?://[^\s“”]+|[a-z0-9]+(-[a-z0-9]+)+|/[a-z0-9/#-]+)(?<close>[“”])(?=[ ]*([,}\]]|$))""", Options, PatternTimeout.Milliseconds)]
    private static partial Regex CurlyValue();

    [GeneratedRegex("^[ ]*(?<tabs>\t+)(?=[ ]*[A-Za-z\"'#-])", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Tabs();
}
