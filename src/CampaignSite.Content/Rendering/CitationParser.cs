using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Rendering;

/// <summary>Reads <c>[@id]</c> before the parser of links can take the bracket; <c>[@name](address)</c> is a link whose words are an account.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
        {
            return false;
        }

        var start = slice.Start;
        var end = slice.Text.IndexOf(']', start, slice.End - start + 1);
        if (end < 0 || (end < slice.End && slice.Text[end + 1] == '('))
        {
            return false;
        }

        var ids = slice.Text[(start + 1)..end].Split(';', StringSplitOptions.TrimEntries)
            .Select(part => part.TrimStart('@')).ToImmutableArray();
        processor.Inline = new CitationInline
        {
            Ids = ids,
            FollowsBlank = TakeBlank(processor.Inline),
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }

    // Lines must not break there, or a number would be alone at the start of the next one.
    private static bool TakeBlank(Inline? before)
    {
        if (before is LineBreakInline { IsHard: false })
        {
            var ended = before.PreviousSibling;
            before.Remove();
            TakeBlank(ended);
            return true;
        }

        if (before is not LiteralInline literal || literal.Content.IsEmpty || literal.Content.Text[literal.Content.End] != ' ')
        {
            return false;
        }

        var words = literal.Content;
        words.TrimEnd();
        literal.Content = words;
        return true;
    }
}
