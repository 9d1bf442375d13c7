using System.Text;
using CampaignSite.Content.Files;

namespace CampaignSite.Content.Tidying;

/// <summary>Puts right what other tools write, where it can be told without a doubt what was meant; every other character stays.</summary>
public sealed class ContentCleaner
{
    private readonly IReadOnlyList<ContentFile> _files;
    private readonly MarkdownTidy _markdown;
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <param name="site">Where the campaign is shown.</param>
    /// <param name="files">The whole campaign.</param>
    public ContentCleaner(SiteDescription site, IReadOnlyList<ContentFile> files)
    {
        _files = files;
        var sources = Sources();
        _markdown = new MarkdownTidy(sources.Contains, AddressOf);
        foreach (var path in files.Select(file => ContentPath.Parse(file.Path, new DiagnosticBag())).OfType<ContentPath>())
        {
            var address = path.Kind == ContentKind.Picture ? $"/media/{path.Name}" : site.AddressOf(path.Kind, path.Name);
            if (address != "/" || path.Name == "home")
            {
                _addresses[path.Path] = address;
                _addresses[address.Trim('/')] = address;
            }
        }

        foreach (var page in site.Pages)
        {
            _addresses[page.Trim('/')] = page;
        }
    }

    /// <summary>What would be put right; a file of which nothing is has no entry.</summary>
    public ImmutableArray<TidyFile> All() => [.. _files.Select(One).OfType<TidyFile>()];

    private TidyFile? One(ContentFile file)
    {
        var isMarkdown = file.Path.EndsWith(".md", StringComparison.Ordinal);
        if (!isMarkdown && !file.Path.EndsWith(".yml", StringComparison.Ordinal))
        {
            return null;
        }

        if (!IsUtf8(file))
        {
            return null;
        }

        var lines = new LineEndings(file);
        var (start, length) = FrontMatter.YamlOf(file.Path, lines.Text);
        var bodyStart = Math.Min(start + length, lines.Text.Length);
        var fixes = YamlTidy.Fixes(lines.Text.Substring(start, length)).Select(fix => fix with { Start = fix.Start + start, End = fix.End + start })
            .Concat(isMarkdown ? _markdown.Fixes(lines.Text[bodyStart..]).Select(fix => fix with { Start = fix.Start + bodyStart, End = fix.End + bodyStart }) : [])
            .OrderBy(fix => fix.Start).ToList();
        var named = fixes.Select(fix => new TidyFix(1 + lines.Text.AsSpan(0, fix.Start).Count('\n'), fix.What)).Distinct().ToList();
        var bytes = fixes.Count == 0 ? file.Bytes : lines.Replace(fixes.Select(fix => (fix.Start, fix.End, fix.Text)));
        (bytes, var ends) = OneLineEnd(bytes);
        return named.Count == 0 && ends is null ? null : new(file with { Bytes = bytes }, [.. ends is null ? [] : new[] { new TidyFix(1, ends) }, .. named]);
    }

    // All lines of a file that end in one way stay: version control may write them so.
    private static (ReadOnlyMemory<byte> Bytes, string? What) OneLineEnd(ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Span);
        var (pairs, feeds, returns) = (text.AsSpan().Count("\r\n"), text.AsSpan().Count('\n'), text.AsSpan().Count('\r'));
        var isMixed = pairs != returns || (pairs > 0 && pairs != feeds);
        var hasMark = text.StartsWith('\uFEFF');
        var what = isMixed ? "lines that all end in a line feed" : hasMark ? "no byte order mark" : null;
        return what is null ? (bytes, null) : (Encoding.UTF8.GetBytes(isMixed ? text.TrimStart('\uFEFF').ReplaceLineEndings("\n") : text.TrimStart('\uFEFF')), what);
    }

    private static bool IsUtf8(ContentFile file) => FileText.Read(file, new DiagnosticBag()) is not null;

    private HashSet<string> Sources() =>
        _files.FirstOrDefault(file => file.Path == "sources.yml") is { } file && FileText.Read(file, new DiagnosticBag()) is { } text && YamlReader.Read(text, file.Path, 0, new DiagnosticBag()) is YamlList list
            ? [.. list.Items.OfType<YamlMap>().Select(source => source.Find("id")).OfType<YamlScalar>().Select(id => id.Value)] : [];

    // “texts/about.en.md” and “guides/safety/” and “ru/about” are all meant for a page.
    private string? AddressOf(string path)
    {
        var bare = path.Trim('/');
        var parts = bare.Split('/');
        return _addresses.GetValueOrDefault(bare)
            ?? (parts.Length > 1 && Language.TryParse(parts[0], out _) ? _addresses.GetValueOrDefault(string.Join('/', parts[1..])) : null)
            ?? (parts.Length == 1 ? _addresses.Where(known => known.Key.EndsWith(".md", StringComparison.Ordinal) && known.Key.Split('/')[^1] == bare).Select(known => known.Value).Distinct().ToList() is [var only] ? only : null : null);
    }
}
