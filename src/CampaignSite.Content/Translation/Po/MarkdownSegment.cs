namespace CampaignSite.Content.Translation.Po;

/// <summary>A piece of Markdown that is translated by itself.</summary>
/// <param name="Kind">What it is and what it is in: <c>h2</c>, <c>p</c>, <c>-p</c>, <c>table</c>.</param>
/// <param name="Part">How many headings of the text precede it, its own included.</param>
/// <param name="Start">Index of its first character, behind the marks of a heading or list.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="Text">On one line, except where a line break or the lines of a table are meant.</param>
/// <param name="Prefix">What a further line begins with.</param>
internal sealed record MarkdownSegment(string Kind, int Part, int Start, int End, string Text, string Prefix)
{
    public bool IsHeading => Kind is ['h', _];
}
