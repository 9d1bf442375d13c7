using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CampaignSite.Content.Rendering;

/// <summary>Reads <c>[@id]</c> before the parser of links can take the bracket.</summary>
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
        if (end < 0)
        {
            return false;
        }

        var ids = slice.Text[(start + 1)..end].Split(';', StringSplitOptions.TrimEntries)
            .Select(part => part.TrimStart('@')).ToImmutableArray();
        processor.Inline = new CitationInline
        {
            Ids = ids,
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }
}
