using System.Text.RegularExpressions;

namespace CampaignSite.Content.Inspection;

/// <summary>A mark that is a fault where it is left as text.</summary>
/// <param name="Sign">Without it in the text the pattern is not tried.</param>
/// <param name="Pattern">The group “mark” where only a part is the fault.</param>
/// <param name="Message">What is wrong, and what to write.</param>
/// <param name="OutsideLinks">The words of a link may be an address.</param>
/// <param name="InPlain">A fault in plain words too, where no mark is read.</param>
internal sealed record MarkupRule(string Sign, string Pattern, string Message, bool OutsideLinks = false, bool InPlain = false)
{
    private readonly Lazy<Regex> _regex =
        new(() => new Regex(Pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline));

    /// <summary>False where the pattern cannot be found.</summary>
    public bool MayBeIn(string words) => words.Contains(Sign, StringComparison.Ordinal);

    public IEnumerable<Capture> In(string words) => !MayBeIn(words) ? []
        : _regex.Value.Matches(words).Select(match => match.Groups["mark"] is { Success: true } mark ? (Capture)mark : match);
}
