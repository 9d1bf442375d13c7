using CampaignSite.Content.Translation;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CampaignSite.Content.Inspection;

/// <summary>Reports what a text lost between its writer and its file: citations, links and other marks that were left as words.</summary>
internal sealed class LiteralInspection(MarkdownDocument tree, string source, Location start, LoadContext context)
{
    private readonly Language _language = context.LanguageOf(start.Path);

    public void Run()
    {
        var used = tree.Descendants<LinkInline>().Select(link => link.Reference).OfType<LinkReferenceDefinition>().ToHashSet();
        foreach (var block in tree.Descendants().OfType<LeafBlock>())
        {
            switch (block)
            {
                case LinkReferenceDefinition definition when !used.Contains(definition):
                    InspectDefinition(definition);
                    break;
                case FencedCodeBlock { ClosingFencedCharCount: 0 } fence:
                    Lost(fence, $"this block of code has no end, so everything below it is shown as code; write {new string(fence.FencedChar, fence.OpeningFencedCharCount)} on a line of its own after it");
                    break;
                case CodeBlock and not FencedCodeBlock:
                    InspectIndented(block);
                    break;
                case HeadingBlock { IsSetext: true, Inline: { } words } when IsParagraph(words):
                    Lost(block, "a line of hyphens directly below a paragraph makes all of it a heading; put an empty line between them");
                    break;
                case HeadingBlock { Inline.FirstChild: null }:
                    Lost(block, "this is a heading without words; write them after the number signs, or remove the line");
                    break;
                case { Inline: { } words }:
                    Inspect(new LiteralText(words, source), block is ParagraphBlock { Parent: not TableCell });
                    break;
            }
        }
    }

    private static bool IsParagraph(ContainerInline words) =>
        words.Descendants<LineBreakInline>().Any() || words.LastChild is LiteralInline { Content: var last } && last.ToString().TrimEnd() is [.., '.' or '!' or '?' or ':' or '…'];

    private void Lost(Block block, string message) => context.Bag.Error(PlaceOf(block.Span.Start), DiagnosticCode.LostMarkup, message);

    private void Inspect(LiteralText text, bool isParagraph)
    {
        var words = text.Words;
        var covered = new List<(int From, int Until)>();
        foreach (var lost in LostCitations.Find(words, context, text.IsLinked))
        {
            if (IsAccount(lost.Index, lost.Length))
            {
                continue;
            }

            var isBeforeParenthesis = lost.Index + lost.Length < words.Length && words[lost.Index + lost.Length] == '(';
            Report(lost.Index, lost.Length, DiagnosticCode.LostCitation,
                $"this citation is shown as text, so its source is not listed; write {lost.Cure}, with plain brackets and without a backslash{(isBeforeParenthesis ? ", and a space before the bracket that follows it" : "")}");
        }

        foreach (var (index, length, message) in LostMarkup.In(text).Concat(UnsupportedMarkup.In(text, isParagraph)).Where(mark => !IsAccount(mark.Index, mark.Length)))
        {
            Report(index, length, DiagnosticCode.LostMarkup, message);
        }

        foreach (var found in WordsToAvoid.In(words, _language, context))
        {
            context.Bag.Warning(PlaceOf(text.PlaceOf(found.Index)), DiagnosticCode.DiscouragedWord, found.Message);
        }

        // “\[@name]”, of no source here: an account in brackets that its writer has kept from being a citation. Tools put a second backslash.
        bool IsAccount(int index, int length) =>
            text.IsEscaped(index) && words.AsSpan(index, length) is ['[', '@', .. var name, ']'] && !name.ContainsAny(";@ \n") && !text.IsEscaped(index + length - 1)
            && LostCitations.Meant(name.ToString(), context) is null;

        // One fault at one place: a link whose words are a lost citation is not lost a second time.
        void Report(int index, int length, DiagnosticCode code, string message)
        {
            if (covered.Exists(part => index < part.Until && index + length > part.From))
            {
                return;
            }

            covered.Add((index, index + length));
            context.Bag.Error(PlaceOf(text.PlaceOf(index)), code, message);
        }
    }

    // “[@id]: word” names an address for links elsewhere in the text, and nothing of it is shown.
    private void InspectDefinition(LinkReferenceDefinition definition)
    {
        var (code, message) = definition.Label is ['@', ..] label
            ? (DiagnosticCode.LostCitation, $"a citation, a colon and one word define a link name, so nothing of it is shown; write [{label}] without the colon")
            : (DiagnosticCode.LostMarkup, $"“[{definition.Label}]: …” is a link name that nothing uses, so nothing of it is shown; write the words without the brackets, or remove the line");
        context.Bag.Error(PlaceOf(definition.Span.Start), code, message);
    }

    private void InspectIndented(LeafBlock block)
    {
        var lines = block.Lines.Lines ?? [];
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = lines[i];
            foreach (var lost in LostCitations.Find(LiteralText.Plain(line.ToString()), context).Take(1))
            {
                context.Bag.Error(new Location(start.Path, start.Line + line.Line, line.Line == 0 ? start.Column : 1), DiagnosticCode.LostCitation,
                    $"four spaces at the beginning of a line make code, so its citation is not read; begin the line at the margin, and write {lost.Cure}");
            }
        }
    }

    // A body begins a line; a point of a letter begins where its value does.
    private Location PlaceOf(int at)
    {
        var before = source.AsSpan(0, Math.Clamp(at, 0, source.Length));
        var line = before.Count('\n');
        var column = before.Length - (before.LastIndexOf('\n') + 1);
        return new Location(start.Path, start.Line + line, column + (line == 0 ? start.Column : 1));
    }
}
