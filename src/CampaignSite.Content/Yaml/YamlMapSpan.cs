using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CampaignSite.Content.Yaml;

/// <summary>Where a mapping and its entries are in a text, so that one of them can be changed and every other character stays.</summary>
/// <param name="IsFlow">Written in braces.</param>
/// <param name="Entries">In the order of the text.</param>
internal sealed record YamlMapSpan(bool IsFlow, ImmutableArray<YamlEntrySpan> Entries)
{
    /// <summary>The mapping that begins at a place; null where none does.</summary>
    /// <param name="text">Line feeds only; a text that <see cref="YamlReader"/> accepts.</param>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    public static YamlMapSpan? FindAt(string text, int line, int column) => All(text).GetValueOrDefault((line, column));

    /// <summary>Every mapping of a text by the line and column it begins at.</summary>
    /// <param name="text">As for <see cref="FindAt"/>.</param>
    public static Dictionary<(int Line, int Column), YamlMapSpan> All(string text)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        var found = new Dictionary<(int Line, int Column), YamlMapSpan>();
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        Node();
        return found;

        (int Start, int End) Node()
        {
            if (parser.TryConsume<Scalar>(out var scalar))
            {
                return Trimmed(scalar.Start, scalar.End);
            }

            if (parser.TryConsume<SequenceStart>(out var list))
            {
                while (!parser.Accept<SequenceEnd>(out _))
                {
                    Node();
                }

                return Trimmed(list.Start, parser.Consume<SequenceEnd>().End);
            }

            var map = parser.Consume<MappingStart>();
            var entries = ImmutableArray.CreateBuilder<YamlEntrySpan>();
            while (!parser.Accept<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                var value = Node();
                entries.Add(new YamlEntrySpan(key.Value, (int)key.Start.Index, value.Start, value.End));
            }

            // A mapping whose first key is one begins where that one does: the outer one is read last.
            found[((int)map.Start.Line, (int)map.Start.Column)] = new YamlMapSpan(map.Style == MappingStyle.Flow, entries.ToImmutable());
            return Trimmed(map.Start, parser.Consume<MappingEnd>().End);
        }

        // A text of several lines ends where the next line begins.
        (int Start, int End) Trimmed(Mark start, Mark end)
        {
            var (from, to) = ((int)start.Index, (int)Math.Min(end.Index, text.Length));
            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            return (from, to);
        }
    }

    public YamlEntrySpan? Find(string key) => Entries.Where(entry => entry.Key == key).Select(entry => (YamlEntrySpan?)entry).FirstOrDefault();
}

/// <summary>Indices of a text, the ends exclusive.</summary>
internal readonly record struct YamlEntrySpan(string Key, int KeyStart, int ValueStart, int ValueEnd);
