using System.Text;
using System.Text.RegularExpressions;
using CampaignSite.Content.Files;

namespace CampaignSite.Content.Translation;

/// <summary>Renews <c>translates:</c> of translations: that line of the file changes, and not one byte beside it.</summary>
public sealed partial class TranslationUpdate
{
    private const string Key = "translates";
    private const string Fence = "---";

    private readonly IReadOnlyList<ContentFile> _files;
    private readonly Dictionary<string, Document> _documents;
    private readonly ILookup<string, Diagnostic> _errors;
    private readonly string _baseTag;

    /// <param name="site">Where the campaign is shown.</param>
    /// <param name="files">The whole campaign.</param>
    /// <param name="today">The day it is read for.</param>
    public TranslationUpdate(SiteDescription site, IReadOnlyList<ContentFile> files, DateOnly today)
    {
        _files = files;
        var context = new LoadContext(site, new HalfDay(today, IsMorning: false), new DiagnosticBag());
        var inventory = ContentFileIndex.Build(files, new LoadMemory(), context.Bag);
        var languages = (inventory.Yaml(ContentKind.Campaign, context.Bag) is YamlMap map ? CampaignSettingsReader.Read(map, context) : null)?.Languages ?? [];
        _documents = languages.IsEmpty ? [] : inventory.Documents(context with { Languages = languages }).ToDictionary(file => file.Path.Path, file => file.Document);
        _baseTag = languages.FirstOrDefault()?.Tag ?? "";
        _errors = CampaignLoader.Load(site, files, today).Diagnostics.Where(IsInTheWay).ToLookup(diagnostic => diagnostic.Location.Path);
    }

    /// <summary>Paths of all translations, in order.</summary>
    public IEnumerable<string> Translations => _documents.Values.Where(IsTranslation).Select(document => document.Path.Path).Order(StringComparer.Ordinal);

    /// <summary>What <c>translates:</c> of a translation must say; empty where there is no such translation, or no base of it.</summary>
    public string HashOf(string path) =>
        _documents.TryGetValue(path, out var document) && IsTranslation(document) && _documents.TryGetValue(BasePath(document), out var original)
            ? TranslationHash.ComputeWithParts(original)
            : "";

    /// <summary>What the file would be with the hash of its base as it is now.</summary>
    public TranslationUpdateResult Prepare(string path)
    {
        if (_files.FirstOrDefault(file => file.Path == path) is not { } file)
        {
            return Failed("there is no such file in the campaign's folder");
        }

        if (!_documents.TryGetValue(path, out var document))
        {
            return Failed(_errors[path].FirstOrDefault() is { } error
                ? $"it cannot be read: line {error.Location.Line}: {error.Message}"
                : "it is not a translation; name a file such as texts/about.{lang}.md");
        }

        if (!IsTranslation(document))
        {
            return Failed($"it is not a translation: it is the file that others translate, or it has no language; name one in a language other than “{_baseTag}”");
        }

        var basePath = BasePath(document);
        if (!_documents.TryGetValue(basePath, out var original))
        {
            return Failed($"its base, {basePath}, does not exist or cannot be read");
        }

        if (_errors[path].Concat(_errors[basePath]).FirstOrDefault() is { } inTheWay)
        {
            return Failed($"there are errors to correct first: {inTheWay}");
        }

        var hash = TranslationHash.ComputeWithParts(original);
        if (document.Front.Find(Key) is YamlScalar { Value: var then } && then.Trim() == hash)
        {
            return new(path, hash, null, null);
        }

        return Rewritten(file, hash) is { } bytes && IsRead(file with { Bytes = bytes }, document, hash)
            ? new(path, hash, bytes, null)
            : Failed($"its “{Key}” is not on a line of its own; write “{Key}: \"{hash}\"” there");

        TranslationUpdateResult Failed(string problem) => new(path, null, null, problem);
    }

    // A new translation has no hash yet: that is what the command is for. What is not confirmed does not keep a translation from being compared.
    private static bool IsInTheWay(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error
        && diagnostic.Code != DiagnosticCode.Unconfirmed
        && !(diagnostic.Code == DiagnosticCode.MissingKey && diagnostic.Message.Contains($"“{Key}”", StringComparison.Ordinal));

    private bool IsTranslation(Document document) => document.Language is { } language && language.Tag != _baseTag;

    // A value that went on in the next line would now be another one.
    private static bool IsRead(ContentFile renewed, Document document, string hash)
    {
        var bag = new DiagnosticBag();
        return FileText.Read(renewed, bag) is { } text
            && FrontMatter.Read(document.Path, document.Language, text, bag) is { } read
            && read.Front.Entries.Any(entry => entry.Key.Value == Key && entry.Value is YamlScalar value && value.Value == hash);
    }

    private string BasePath(Document translation) =>
        $"{translation.Path.Path[..^$"{translation.Language!.Tag}.md".Length]}{_baseTag}.md";

    private static byte[]? Rewritten(ContentFile file, string hash)
    {
        // Strictly decoded when it was read, so that this gives the same bytes back, a byte order mark too.
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        var lines = Lines(text).ToList();
        var end = lines.FindIndex(1, line => text[line].TrimEnd() == Fence);
        if (end < 0)
        {
            return null;
        }

        var found = lines[1..end].Where(line => KeyLine().IsMatch(text[line])).ToList();
        if (found is [var only])
        {
            return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan()[..only.Start.Value], Renewed(text[only], hash), text.AsSpan()[only.End.Value..]));
        }

        var close = lines[end].Start.Value;
        return text.AsSpan(0, close).Contains(Key, StringComparison.Ordinal)
            ? null
            : Encoding.UTF8.GetBytes(text.Insert(close, $"{Key}: \"{hash}\"{text[lines[end - 1].End.Value..close]}"));
    }

    private static string Renewed(string line, string hash)
    {
        var match = KeyLine().Match(line);
        var value = match.Groups["value"];

        // Digits alone, or with one “e”, are a number to other programs, which would write another one back.
        var isQuoted = value.Index > 0 && line[value.Index - 1] is '"' or '\'';
        var written = !isQuoted && (hash.Contains(' ', StringComparison.Ordinal) || Number().IsMatch(hash)) ? $"\"{hash}\"" : hash;
        return string.Concat(line.AsSpan(0, value.Index), written, line.AsSpan(value.Index + value.Length));
    }

    /// <summary>The lines without what ends them: a line feed, a carriage return or both.</summary>
    private static IEnumerable<Range> Lines(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            yield return start..end;
            start = end + (text.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
        }
    }

    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex("""\A(translates|"translates"|'translates')[ \t]*:[ \t]+("(?<value>[^"\\]*)"|'(?<value>[^']*)'|(?<value>[0-9A-Za-z]*( [0-9A-Za-z]+)*))[ \t]*(#.*)?\z""", Safe)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"\A[0-9]+(e[0-9]+)?\z", Safe)]
    private static partial Regex Number();
}
