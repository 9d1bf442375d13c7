using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CampaignSite.Content.Parsing;

/// <summary>
/// Reads one YAML document into plain nodes. Tags, anchors and aliases are refused (ASVS 1.5.2: no type names, no alias bombs), so a
/// document's tree is never larger than its text.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 12;
    private const string Advice =
        "this is not YAML the reader understands; write “key: value”, indent with blanks, and put a text with “: ” or “#” in quotes";

    private readonly IParser _parser;
    private readonly string _path;
    private readonly int _lineOffset;
    private readonly DiagnosticBag _bag;

    private YamlReader(IParser parser, string path, int lineOffset, DiagnosticBag bag)
    {
        _parser = parser;
        _path = path;
        _lineOffset = lineOffset;
        _bag = bag;
    }

    /// <param name="lineOffset">Lines of the file that stand before <paramref name="text"/>.</param>
    /// <returns>The root, or null when the document is empty or a diagnostic was reported.</returns>
    public static YamlNode? Read(string text, string path, int lineOffset, DiagnosticBag bag)
    {
        var scanner = new Scanner(new StringReader(text), skipComments: true);
        var reader = new YamlReader(new Parser(scanner), path, lineOffset, bag);
        try
        {
            return reader.Document();
        }
        catch (ForbiddenYamlException e)
        {
            bag.Error(e.At, DiagnosticCode.ForbiddenYaml, e.Message);
        }
        catch (YamlException e)
        {
            // The library's own words quote the input and assume a programmer; place and advice are what an editor needs.
            bag.Error(reader.Place(e.Start), DiagnosticCode.BadYaml, Advice);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner fails so on some torn texts instead of saying that they are no YAML. Bad content never throws.
            bag.Error(reader.Place(scanner.CurrentPosition), DiagnosticCode.BadYaml, Advice);
        }

        return null;
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            throw new ForbiddenYamlException(Place(_parser.Current!.Start), "a second document begins here; keep one");
        }

        return root;
    }

    private YamlNode Node(int depth)
    {
        var at = Place(_parser.Current!.Start);
        if (depth > MaxDepth)
        {
            throw new ForbiddenYamlException(at, $"nested deeper than {MaxDepth}; write it flatter");
        }

        if (_parser.Current is AnchorAlias)
        {
            throw new ForbiddenYamlException(at, "an alias (*) is not allowed; write the value out");
        }

        if (_parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            throw new ForbiddenYamlException(at, "tags (!) and anchors (&) are not allowed; put a text that begins so in quotes");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            // What FileText refuses could come back as an escape: "\u202E".
            var text = scalar.Value.Replace('\n', ' ');
            if (FileText.IndexOfForbidden(text) is >= 0 and var index)
            {
                _bag.Error(at, DiagnosticCode.ForbiddenCharacter, FileText.Forbidden(text[index]));
            }

            return new YamlScalar(at, scalar.Value);
        }

        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(depth + 1));
            }

            return new YamlList(at, items.ToImmutable());
        }

        _parser.Consume<MappingStart>();
        return Map(at, depth);
    }

    private YamlMap Map(Location at, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not YamlScalar key)
            {
                throw new ForbiddenYamlException(Place(_parser.Current!.Start), "a key must be one word");
            }

            var value = Node(depth + 1);
            if (!seen.Add(key.Value))
            {
                _bag.Error(key.At, DiagnosticCode.DuplicateKey, $"“{key.Value}” stands here a second time; keep one");
                continue;
            }

            entries.Add(new YamlEntry(key, value));
        }

        return new YamlMap(at, entries.ToImmutable());
    }

    private Location Place(Mark mark) => new(_path, (int)mark.Line + _lineOffset, (int)mark.Column);

    private sealed class ForbiddenYamlException(Location at, string message) : Exception(message)
    {
        public Location At { get; } = at;
    }
}
