using CampaignSite.Content.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CampaignSite.Content.Yaml;

/// <summary>
/// Reads one YAML document into plain nodes. Tags, anchors and aliases are refused (ASVS 1.5.2: no type names, no alias bombs), so a
/// document's tree is never larger than its text.
/// </summary>
/// <param name="scanner">Over <paramref name="text"/>.</param>
/// <param name="lineOffset">Lines of the file before <paramref name="text"/>.</param>
internal sealed class YamlReader(Scanner scanner, string text, string path, int lineOffset, DiagnosticBag bag)
{
    private const int MaxDepth = 12;
    private const string Advice =
        "this YAML cannot be read; write “key: value”, indent with spaces, and put a text with “: ” or “#” in quotes";

    private readonly Parser _parser = new(scanner);
    private readonly YamlPitfalls _pitfalls = new(text);
    private YamlCut? _tornAt;
    private bool _isExplained;

    /// <param name="lineOffset">Lines of the file before <paramref name="text"/>.</param>
    /// <returns>The root, or null when the document is empty or a diagnostic was reported.</returns>
    public static YamlNode? Read(string text, string path, int lineOffset, DiagnosticBag bag)
    {
        var scanner = new Scanner(new StringReader(text), skipComments: true);
        var reader = new YamlReader(scanner, text, path, lineOffset, bag);
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
            reader.ReportUnreadable(e.Start);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner fails so on some torn texts instead of saying that they are no YAML. Bad content never throws.
            reader.ReportUnreadable(scanner.CurrentPosition);
        }

        bag.TakesAway(path);
        return null;
    }

    // The library's own words quote the input and assume a programmer; place and advice are what an editor needs. It stumbles behind the
    // fault, so that what is known of the lines before it comes first.
    private void ReportUnreadable(Mark mark)
    {
        if (_tornAt is { } cut)
        {
            bag.Error(cut.At, DiagnosticCode.CutText, cut.Message(""));
        }
        else if (_pitfalls.Explain((int)mark.Line - 1) is var (line, column, message))
        {
            bag.Error(Place(line, column), DiagnosticCode.BadYaml, message);
        }
        else if (!_isExplained)
        {
            bag.Error(Place(mark), DiagnosticCode.BadYaml, _pitfalls.Cure((int)mark.Line - 1) is var (reason, cure) ? $"{reason}; put the text in quotes: {cure}" : Advice);
        }
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        if (_pitfalls.BeginsWithDirective)
        {
            throw new ForbiddenYamlException(Place(0, 0), "a line that begins with “%” is an instruction to programs, and its words are lost; remove it");
        }

        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            throw new ForbiddenYamlException(Place(_parser.Current!.Start), "a second document begins here; keep one");
        }

        return root;
    }

    private YamlNode Node(int depth, bool isKey = false)
    {
        var at = Place(_parser.Current!.Start);
        if (depth > MaxDepth)
        {
            throw new ForbiddenYamlException(at, $"nested deeper than {MaxDepth}; write it flatter");
        }

        if (_parser.Current is AnchorAlias)
        {
            throw new ForbiddenYamlException(at, $"an alias (*) is not allowed; write the value out, and put a text that begins like this in quotes{Example(at)}");
        }

        if (_parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            throw new ForbiddenYamlException(at, $"tags (!) and anchors (&) are not allowed; put a text that begins like this in quotes{Example(at)}");
        }

        if (_parser.Accept<Scalar>(out var scalar))
        {
            // Before the next token is read, which may be where the library stumbles over what a comment left behind.
            var cut = isKey ? null : CutOf(scalar);
            _parser.MoveNext();

            // What FileText refuses could come back as an escape: "\u202E".
            var line = scalar.Value.Replace('\n', ' ');
            if (InvisibleCharacters.IndexOfForbidden(line) is >= 0 and var index)
            {
                bag.Error(at, DiagnosticCode.ForbiddenCharacter, FileText.WhyForbidden(line[index]));
            }

            return new YamlScalar(at, scalar.Value) { Cut = cut };
        }

        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(depth + 1));
            }

            return new YamlList(at, items.DrainToImmutable());
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
            if (Node(depth + 1, isKey: true) is not YamlScalar key)
            {
                throw new ForbiddenYamlException(Place(_parser.Current!.Start), "a key must be one word");
            }

            var value = Node(depth + 1);
            if (key.Value.Any(YamlPitfalls.IsFalseBlank))
            {
                bag.Error(key.At, DiagnosticCode.BadYaml, YamlPitfalls.FalseBlank(key.Value.First(YamlPitfalls.IsFalseBlank)));
                continue;
            }

            if (!seen.Add(key.Value))
            {
                bag.Error(key.At, DiagnosticCode.DuplicateKey, $"“{key.Value}” is written twice; keep one");
                continue;
            }

            entries.Add(new YamlEntry(key, value));
        }

        return new YamlMap(at, entries.DrainToImmutable());
    }

    // Quotes and blocks keep every character; a value without them may have lost some.
    private YamlCut? CutOf(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain)
        {
            return null;
        }

        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        if (end > start && _pitfalls.FalseBlankAt((int)scalar.Start.Line - 1, (int)scalar.Start.Column - 1) is var (line, column, message))
        {
            bag.Error(Place(line, column), DiagnosticCode.BadYaml, message);
            _isExplained = true;
            return null;
        }

        var before = end > start ? _pitfalls.CommentBefore(start) : null;
        var after = _pitfalls.CommentAfter(start, end);
        if ((before ?? after) is not { } lost)
        {
            return null;
        }

        var (signLine, signColumn) = _pitfalls.PlaceOf(lost.Index);
        var whole = string.Join(' ', new[] { before?.Words, scalar.Value, after?.Words }.Where(part => part is { Length: > 0 }));
        var cut = new YamlCut(Place(signLine, signColumn), lost.Words, whole);
        if (_pitfalls.IsContinuedBelow(start, lost.Index))
        {
            _tornAt ??= cut;
        }

        return cut;
    }

    private string Example(Location at) => _pitfalls.Cure(at.Line - lineOffset - 1) is var (_, cure) ? $": {cure}" : "";

    private Location Place(int line, int column) => new(path, line + 1 + lineOffset, column + 1);

    private Location Place(Mark mark) => new(path, (int)mark.Line + lineOffset, (int)mark.Column);

    private sealed class ForbiddenYamlException(Location at, string message) : Exception(message)
    {
        public Location At { get; } = at;
    }
}
