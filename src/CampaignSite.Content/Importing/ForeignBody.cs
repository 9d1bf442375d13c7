using System.Text.RegularExpressions;

namespace CampaignSite.Content.Importing;

/// <summary>Rewrites the Markdown of a site generator as this format has it. Every line stays on its line, so that what is told of has the line of the foreign file.</summary>
/// <param name="file">What is rewritten.</param>
/// <param name="addressOf">The site's address of a path or page of the foreign site; null where it is not taken in.</param>
/// <param name="report">Line and message of everything that was dropped or needs a hand.</param>
internal sealed partial class ForeignBody(ForeignFile file, Func<string, string?> addressOf, Action<int, string> report)
{
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);
    private string _text = file.Body;

    /// <param name="title">Of the text: a heading that repeats it goes.</param>
    public string Rewrite(string title)
    {
        Templates();
        Kramdown();
        Html();
        Headings(title);
        Notes();
        Marks();
        Links();
        return string.Join('\n', _text.Split('\n').Select(line => line.EndsWith("  ", StringComparison.Ordinal) && line.Trim().Length > 0 ? line : line.TrimEnd()));
    }

    private void Templates()
    {
        Replace(HighlightTag(), match => match.Groups["end"].Success ? "```" : $"```{match.Groups["language"].Value}", null);
        Replace(RefTag(), match => addressOf(match.Groups["path"].Value) is { } address ? address + match.Groups["anchor"].Value : Lost(match, $"“{match.Value}” names a page that is not taken in"), null);
        Replace(LinkTag(), match => addressOf(match.Groups["path"].Value) ?? Lost(match, $"“{match.Value}” names a page that is not taken in"), null);
        Replace(AddressFilter(), match => match.Groups["path"].Value, null);
        Replace(BaseAddress(), _ => "", null);
        Replace(Comment(), _ => "", match => $"a comment was dropped: {Beginning(match.Value)}");
        Replace(Tag(), _ => "", match => $"a tag of the generator was dropped: {Beginning(match.Value)}");
        Replace(OpenTag(), _ => "", match => $"a tag without an end was dropped: {Beginning(match.Value)}");
    }

    private void Kramdown()
    {
        Replace(ContentsList(), _ => "", _ => "a list of contents was dropped; pages make their own");
        Replace(HeadingAttributes(), match => match.Groups["heading"].Value, match => $"the attributes of a heading were dropped: {match.Groups["attributes"].Value}");
        Replace(Attributes(), _ => "", match => $"attributes were dropped: {Beginning(match.Value)}");
    }

    private void Html()
    {
        Replace(HtmlBlock(), _ => "", match => $"HTML was dropped with what is in it: {Beginning(match.Value)}");
        Replace(HtmlTag(), match => match.Value.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? " " : "", match => $"HTML was dropped, its words were kept: {Beginning(match.Value)}");
    }

    private void Headings(string title)
    {
        Replace(Underlined(), match => $"{(match.Groups["line"].Value[0] == '=' ? "#" : "##")} {match.Groups["words"].Value.Trim()}", null);
        Replace(GluedHeading(), match => $"{match.Groups["marks"].Value} {match.Groups["words"].Value}", match => $"a space was put behind “{match.Groups["marks"].Value}”");
        Replace(FirstLevel(), match => match.Groups["words"].Value.Trim(' ', '#').Equals(title, StringComparison.OrdinalIgnoreCase) ? "" : $"## {match.Groups["words"].Value}",
            _ => "a heading of the first level, which is the title's, was dropped or made one of the second");
    }

    private void Notes()
    {
        Replace(NoteText(), match =>
        {
            _notes[match.Groups["id"].Value] = string.Join(' ', match.Groups["words"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return "";
        }, _ => "a footnote was put where it is referred to, in brackets");
        Replace(NoteMark(), match => _notes.TryGetValue(match.Groups["id"].Value, out var words) ? $" ({words})" : "", match => _notes.ContainsKey(match.Groups["id"].Value) ? null : $"“{match.Value}” refers to no footnote and was dropped");
    }

    private void Marks()
    {
        Replace(Struck(), match => match.Groups["words"].Value, match => $"the marks of “{Beginning(match.Value)}” were dropped");
        Replace(Task(), match => match.Groups["bullet"].Value, _ => "the box of a task was dropped");
        Replace(Emoji(), match => match.Groups["before"].Value, match => $"“{match.Value.Trim()}” was dropped");
        Replace(Definition(), match => $"- {match.Groups["words"].Value}", _ => "a definition was made an item of a list");
    }

    private void Links()
    {
        Replace(Picture(), match => match.Groups["words"].Value, match => $"a picture was left out, its words were kept: {Beginning(match.Groups["target"].Value)}; put it into media/ and link it by hand");
        Replace(Link(), match => Linked(match, match.Groups["words"].Value, match.Groups["target"].Value), null);
        Replace(LinkName(), match => Target(match.Groups["target"].Value) is { } target ? $"[{match.Groups["name"].Value}]: {target}" : Lost(match, $"the link name “{match.Groups["name"].Value}” leads nowhere here and was dropped"), null);
        Replace(Bare(), match => match.Value.StartsWith("https:", StringComparison.Ordinal) ? $"<{match.Value}>" : $"`{match.Value}`",
            match => match.Value.StartsWith("https:", StringComparison.Ordinal) ? null : $"an address without encryption was made words: {Beginning(match.Value)}");
        Replace(Unsafe(), match => $"`{match.Groups["target"].Value}`", match => $"an address without encryption was made words: {Beginning(match.Value)}");
    }

    private string Linked(Match match, string words, string target)
    {
        if (Target(target) is { } address)
        {
            return $"[{words}]({address})";
        }

        Lost(match, target.StartsWith("http:", StringComparison.Ordinal) ? $"an address without encryption was made words: {Beginning(target)}" : $"“{Beginning(target)}” is not taken in; the link was made words");
        return target.StartsWith("http:", StringComparison.Ordinal) ? $"{words} (`{target}`)" : words;
    }

    private string? Target(string target) =>
        target.StartsWith("https://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal) || target.StartsWith("tel:", StringComparison.Ordinal) || target is ['#', ..] ? target
        : target.Contains(':', StringComparison.Ordinal) || target.Length == 0 ? null
        : addressOf(target.Split('#', '?')[0]) is { } address ? address + (target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var anchor ? target[anchor..] : "") : null;

    // Reported by the caller, where there is a choice.
    private string Lost(Match match, string message)
    {
        report(LineOf(match.Index), message);
        return "";
    }

    private void Replace(Regex pattern, Func<Match, string> by, Func<Match, string?>? what)
    {
        var code = CodeRanges();
        _text = pattern.Replace(_text, match =>
        {
            if (code.Exists(range => match.Index >= range.Start && match.Index < range.End))
            {
                return match.Value;
            }

            if (what?.Invoke(match) is { } message)
            {
                report(LineOf(match.Index + match.Length - match.Value.TrimStart().Length), message);
            }

            // As many lines as before, whatever goes.
            var written = by(match);
            return written + new string('\n', Math.Max(0, match.Value.AsSpan().Count('\n') - written.AsSpan().Count('\n')));
        });
    }

    private int LineOf(int index) => file.BodyLine + _text.AsSpan(0, index).Count('\n');

    private List<(int Start, int End)> CodeRanges() => [.. Code().Matches(_text).Select(match => (match.Index, match.Index + match.Length))];

    private static string Beginning(string text) => text.Split('\n')[0] is var line && line.Length <= 60 ? line : line[..60] + "…";
}
