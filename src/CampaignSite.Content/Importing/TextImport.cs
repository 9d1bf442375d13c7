using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CampaignSite.Content.Files;
using CampaignSite.Content.Rendering;
using CampaignSite.Content.Translation.Po;

namespace CampaignSite.Content.Importing;

/// <summary>Takes Markdown of Hugo, Jekyll and Eleventy into a campaign as texts; names everything that it drops and that needs a hand.</summary>
/// <param name="site">Where the campaign is shown.</param>
/// <param name="campaign">Its files.</param>
/// <param name="now">When it is read.</param>
public sealed partial class TextImport(SiteDescription site, IReadOnlyList<ContentFile> campaign, HalfDay now)
{
    private static readonly string[] Summaries = ["summary", "description", "excerpt", "subtitle", "lead"];
    private static readonly string[] Used = ["title", "slug", "permalink", "url", "lang", "language", "locale", "weight", "order", "nav_order", .. Summaries];

    private readonly List<ImportProblem> _problems = [];
    private readonly Dictionary<string, string> _addresses = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="files">Those of the foreign folder, by path.</param>
    public ImportResult Import(IReadOnlyList<ContentFile> files)
    {
        var languages = new CampaignTexts(site, campaign, now).Languages;
        if (languages.IsEmpty)
        {
            return new([], [new("", 1, "campaign.yml of the campaign has errors to correct first; run “check”")]);
        }

        var taken = new List<ForeignFile>();
        var paths = campaign.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (Read(file, [.. languages.Select(language => language.Tag)]) is not { } read)
            {
                continue;
            }

            if (!paths.Add(PathOf(read)))
            {
                Report(read.Path, 1, $"{PathOf(read)} is there already and was not written over; give this file another slug");
                continue;
            }

            taken.Add(read);
            Remember(read);
        }

        // Bases first: a translation carries the hash of what it translates.
        var texts = new List<ImportedText>();
        foreach (var file in taken.OrderByDescending(file => file.Language == languages[0].Tag).ThenBy(file => file.Path, StringComparer.Ordinal))
        {
            texts.Add(Write(file, file.Language == languages[0].Tag ? null : texts.Find(text => text.Target.Path == $"texts/{file.Slug}.{languages[0].Tag}.md")?.Target));
        }

        NameErrors(texts, taken);
        return new([.. texts.OrderBy(text => text.Source, StringComparer.Ordinal)], [.. _problems.Distinct().OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
    }

    private ForeignFile? Read(ContentFile file, IReadOnlyList<string> languages)
    {
        var bag = new DiagnosticBag();
        if (FileText.Read(file, bag) is not { } text)
        {
            foreach (var problem in bag.Sorted())
            {
                Report(file.Path, problem.Location.Line, problem.Message);
            }

            return null;
        }

        if (ForeignFrontMatter.Read(file.Path, text, (line, message) => Report(file.Path, line, message)) is not { } read)
        {
            return null;
        }

        if (read.Front.Entries.FirstOrDefault(entry => (entry.Key.Value, entry.Value) is ("draft", YamlScalar { Value: "true" }) or ("published", YamlScalar { Value: "false" })) is { } draft)
        {
            Report(file.Path, draft.Key.At.Line, "a draft, which was not taken in");
            return null;
        }

        if (string.IsNullOrWhiteSpace(read.Body))
        {
            Report(file.Path, read.BodyLine, "there are no words below the front matter; it was not taken in");
            return null;
        }

        var named = ForeignName.Named(read, languages);
        if (named.Slug.Length == 0)
        {
            Report(file.Path, 1, "its name has no Latin letter or digit to make an address of; give it a “slug”");
            return null;
        }

        return named;
    }

    // By every name that other files of the folder may call it.
    private void Remember(ForeignFile file)
    {
        var address = site.AddressOf(ContentKind.Text, file.Slug);
        var path = Markdown().Replace(file.Path, "");
        foreach (var name in new[] { path, path.Split('/')[^1], Date().Replace(path.Split('/')[^1], ""), Index().Replace(path, ""), file.Text("permalink", "url"), file.Slug })
        {
            if (name.Trim('/').Length > 0 && name != "index")
            {
                _addresses.TryAdd(name.Trim('/'), address);
            }
        }
    }

    private string? AddressOf(string target)
    {
        var name = Html().Replace(Markdown().Replace(Dots().Replace(target, ""), ""), "").Trim('/');
        return _addresses.GetValueOrDefault(name) ?? _addresses.GetValueOrDefault(Index().Replace(name, "")) ?? _addresses.GetValueOrDefault(name.Split('/')[^1])
            ?? (site.Pages.Contains("/" + name) ? "/" + name : null);
    }

    private ImportedText Write(ForeignFile file, ContentFile? original)
    {
        var heading = FirstHeading().Match(file.Body);
        var title = Plain(file.Text("title")) is { Length: > 0 } own ? own : heading.Success ? Plain(heading.Groups["words"].Value) : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(file.Slug.Replace('-', ' '));
        var body = new ForeignBody(file, AddressOf, (line, message) => Report(file.Path, line, message)).Rewrite(title);
        if (file.Text("title").Length == 0)
        {
            Report(file.Path, 1, $"it has no title; “{title}” was made one");
        }

        var summary = Plain(file.Text(Summaries));
        if (summary.Length == 0)
        {
            summary = FirstSentence(body) is { Length: > 0 } sentence ? sentence : title;
            Report(file.Path, 1, "it has no summary; its first sentence was made one: look at it");
        }

        foreach (var entry in file.Front.Entries.Where(entry => !Used.Contains(entry.Key.Value)))
        {
            Report(file.Path, entry.Key.At.Line, $"“{entry.Key.Value}” was dropped; a text has no such key");
        }

        if (file.Front.Entries.FirstOrDefault(entry => entry.Key.Value is "permalink" or "url") is { } address)
        {
            Report(file.Path, address.Key.At.Line, $"its address was {file.Text("permalink", "url")} and is now {site.AddressOf(ContentKind.Text, file.Slug)}; old links need a redirect");
        }

        var order = file.Text("order", "weight", "nav_order");
        var text = new StringBuilder($"---\ntitle: {UnitWriter.Quoted(title)}\nsummary: {UnitWriter.Quoted(summary)}\n");
        text.Append(original is null && int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"order: {order}\n" : "");
        text.Append(original is null ? "" : $"translates: \"{HashOf(original)}\"\n").Append("---\n").Append(body.Trim('\n')).Append('\n');
        return new(file.Path, new ContentFile(PathOf(file), Encoding.UTF8.GetBytes(text.ToString())));
    }

    // What the site would refuse of the new files, told at the line that it comes from.
    private void NameErrors(List<ImportedText> texts, List<ForeignFile> taken)
    {
        var foreign = taken.ToDictionary(file => PathOf(file));
        var written = texts.ToDictionary(text => text.Target.Path, text => Encoding.UTF8.GetString(text.Target.Bytes.Span));
        foreach (var error in CampaignLoader.Load(site, [.. campaign, .. texts.Select(text => text.Target)], now).Diagnostics.Where(one => one.Severity == Severity.Error && foreign.ContainsKey(one.Location.Path)))
        {
            var (file, text) = (foreign[error.Location.Path], written[error.Location.Path]);
            var bodyLine = text.AsSpan(0, text.IndexOf("\n---\n", StringComparison.Ordinal) + 5).Count('\n') + 1;
            var skipped = file.Body.Length - file.Body.TrimStart('\n').Length;
            Report(file.Path, error.Location.Line < bodyLine ? 1 : error.Location.Line - bodyLine + file.BodyLine + skipped, $"“check” will say of {error.Location}: {error.Message}");
        }
    }

    private static string HashOf(ContentFile original)
    {
        var bag = new DiagnosticBag();
        return FileText.Read(original, bag) is { } text && ContentPath.Parse(original.Path, bag) is { } path && FrontMatter.Read(path, null, text, bag) is { } document
            ? Translation.TranslationHash.ComputeWithParts(document) : "00000000";
    }

    private static string PathOf(ForeignFile file) => $"texts/{file.Slug}.{file.Language}.md";

    private static string FirstSentence(string body)
    {
        var paragraph = MarkdownSegments.Parse(body).FirstOrDefault(segment => segment.Kind == "p")?.Text ?? "";
        var words = Plain(paragraph);
        var sentence = Sentence().Match(words) is { Success: true } match ? match.Value : words;
        return sentence.Length <= 200 ? sentence : sentence[..sentence.LastIndexOf(' ', 199)] + "…";
    }

    // Titles and summaries are words without marks.
    private static string Plain(string text) => TextOutline.Normalize(Signs().Replace(LinkMarks().Replace(Tags().Replace(text, ""), "${words}"), ""));

    private void Report(string path, int line, string message) => _problems.Add(new(path, line, message));

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\.(md|markdown)\z", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Markdown();

    [GeneratedRegex(@"(/index)?\.html?\z", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Html();

    [GeneratedRegex(@"\A(\.{1,2}/)+", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Dots();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}-", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Date();

    [GeneratedRegex(@"/_?index\z", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Index();

    [GeneratedRegex(@"^#[ ]+(?<words>[^\n{]+)", Options | RegexOptions.Multiline, PatternTimeout.Milliseconds)]
    private static partial Regex FirstHeading();

    [GeneratedRegex(@"\A.{3,200}?[.!?](?=\s|\z)", Options | RegexOptions.Singleline, PatternTimeout.Milliseconds)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}|<[^<>]*>", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Tags();

    [GeneratedRegex(@"!?\[(?<words>[^\]]*)\]\([^)]*\)", Options, PatternTimeout.Milliseconds)]
    private static partial Regex LinkMarks();

    [GeneratedRegex(@"[*`\\]|(?<=^|\s)_+|_+(?=\s|$)|~~|==", Options, PatternTimeout.Milliseconds)]
    private static partial Regex Signs();
}
