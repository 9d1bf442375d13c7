using CampaignSite.Content.Files;
using CampaignSite.Content.Pictures;

namespace CampaignSite.Content.Loading;

/// <summary>The folder sorted by kind, every text decoded, nothing interpreted yet.</summary>
internal sealed class ContentFileIndex(DiagnosticBag bag)
{
    private readonly List<(ContentPath Path, string Text)> _texts = [];
    // A page that is there and broken is not also missing.
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    public List<Picture> Pictures { get; } = [];

    public static ContentFileIndex Build(IReadOnlyList<ContentFile> files, DiagnosticBag bag)
    {
        var inventory = new ContentFileIndex(bag);
        ReportTwins(files, bag);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            inventory._paths.Add(file.Path);
            if (ContentPath.Parse(file.Path, bag) is not { } path)
            {
                continue;
            }

            if (path.Kind == ContentKind.Picture)
            {
                if (PictureReader.Read(file, path.Name, bag) is { } picture)
                {
                    inventory.Pictures.Add(picture);
                }
            }
            else if (FileText.Read(file, bag) is { } text)
            {
                inventory._texts.Add((path, text));
            }
        }

        return inventory;
    }

    /// <summary>The one YAML file of a kind; null where it is absent, empty or broken.</summary>
    public YamlNode? Yaml(ContentKind kind) =>
        _texts.Find(file => file.Path.Kind == kind) is { Path: { } path, Text: var text } ? YamlReader.Read(text, path.Path, 0, bag) : null;

    public void Require(string path, string cure)
    {
        if (!_paths.Contains(path))
        {
            bag.Error(Location.StartOf(path), DiagnosticCode.MissingFile, $"“{path}” is missing; {cure}");
        }
        else if (!bag.HasErrors)
        {
            bag.Error(Location.StartOf(path), DiagnosticCode.WrongType, "this file must be lines of “key: value”");
        }
    }

    public ImmutableDictionary<string, TranslatedWords> Words(LoadContext context)
    {
        var words = ImmutableDictionary.CreateBuilder<string, TranslatedWords>();
        foreach (var language in context.Languages)
        {
            words[language.Tag] = _texts.Find(t => t.Path.Kind == ContentKind.Interface && t.Path.Language == language.Tag) is { Path: { } path, Text: var text }
                ? InterfaceReader.Read(YamlReader.Read(text, path.Path, 0, bag), path.Path, language, context)
                : InterfaceReader.Absent(language, context);
        }

        foreach (var (path, _) in _texts.Where(t => t.Path.Kind == ContentKind.Interface && !words.ContainsKey(t.Path.Language!)))
        {
            LanguageNames.FindOwn(context, Location.StartOf(path.Path), path.Language!);
        }

        return words.ToImmutable();
    }

    public IReadOnlyList<Document> Documents(LoadContext context)
    {
        var documents = new List<Document>();
        foreach (var (path, text) in _texts.Where(t => t.Path.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            var language = path.Language is { } tag ? LanguageNames.FindOwn(context, Location.StartOf(path.Path), tag) : null;
            if ((path.Language is null || language is not null) && FrontMatter.Read(path, language, text, bag) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    public void RequireTexts(Campaign campaign, LoadContext context)
    {
        foreach (var name in context.Site.RequiredTexts.Keys.Where(name => campaign.Text(name) is null))
        {
            var path = $"texts/{name}.{context.BaseLanguage.Tag}.md";
            if (!_paths.Contains(path))
            {
                bag.Error(Location.StartOf(path), DiagnosticCode.MissingFile, $"every campaign has this page; write {path}");
            }
        }
    }

    // On a disk that does not tell case apart two such files are one, and a mirror made there would lose a page.
    private static void ReportTwins(IReadOnlyList<ContentFile> files, DiagnosticBag bag)
    {
        foreach (var twins in files.GroupBy(file => file.Path.ToUpperInvariant()).Where(group => group.Count() > 1))
        {
            foreach (var twin in twins.Skip(1))
            {
                bag.Error(Location.StartOf(twin.Path), DiagnosticCode.CaseTwins, $"differs from {twins.First().Path} only in capital letters; rename one");
            }
        }
    }
}
