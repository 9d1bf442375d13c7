using CampaignSite.Content.Files;
using CampaignSite.Content.Pictures;

namespace CampaignSite.Content.Loading;

/// <summary>The folder sorted by kind, every file read by itself, nothing yet of what they say together.</summary>
internal sealed class ContentFileIndex(IReadOnlyList<FileReading> files, HashSet<string> paths, DiagnosticBag bag)
{
    // A page that is there and broken is not also missing.
    private readonly HashSet<string> _paths = paths;
    private readonly List<FileReading> _texts = [.. files.Where(file => file.HasText)];

    public IEnumerable<Picture> Pictures => files.Select(file => file.Picture).OfType<Picture>();

    /// <summary>The files that <see cref="SharedTables"/> are read from.</summary>
    public ImmutableArray<FileReading> OfTables { get; } =
        [.. files.Where(file => file.Path?.Kind is ContentKind.Campaign or ContentKind.Publishers or ContentKind.Sources or ContentKind.Interface or ContentKind.Picture)];

    public static ContentFileIndex Build(IReadOnlyList<ContentFile> files, LoadMemory memory, DiagnosticBag bag)
    {
        ReportTwins(files, bag);
        var readings = memory.Take([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
        foreach (var reading in readings)
        {
            bag.AddAll(reading.Diagnostics);
        }

        return new ContentFileIndex(readings, files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal), bag);
    }

    /// <summary>The one YAML file of a kind; null where it is absent, empty or broken.</summary>
    public YamlNode? Yaml(ContentKind kind, DiagnosticBag into) =>
        _texts.Find(file => file.Path!.Kind == kind) is { } found ? YamlReader.Read(found.Text, found.Path!.Path, 0, into) : null;

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
            words[language.Tag] = _texts.Find(t => t.Path!.Kind == ContentKind.Interface && t.Path.Language == language.Tag) is { } file
                ? InterfaceReader.Read(YamlReader.Read(file.Text, file.Path!.Path, 0, context.Bag), file.Path.Path, language, context)
                : InterfaceReader.Absent(language, context);
        }

        foreach (var path in _texts.Select(t => t.Path!).Where(path => path.Kind == ContentKind.Interface && !words.ContainsKey(path.Language!)))
        {
            LanguageNames.FindOwn(context, Location.StartOf(path.Path), path.Language!);
        }

        return words.ToImmutable();
    }

    public IReadOnlyList<DocumentFile> Documents(LoadContext context)
    {
        var documents = new List<DocumentFile>();
        foreach (var file in _texts.Where(file => file.IsMarkdown))
        {
            var path = file.Path!;
            var language = path.Language is { } tag ? LanguageNames.FindOwn(context, Location.StartOf(path.Path), tag) : null;
            if (path.Language is not null && language is null)
            {
                continue;
            }

            bag.AddAll(file.FrontDiagnostics);
            if (file.HasDocument)
            {
                documents.Add(new DocumentFile(file, language));
            }
        }

        return documents;
    }

    /// <summary>Where items would be read whose files cannot be read, with the file that holds their facts.</summary>
    public ImmutableDictionary<string, string> UnreadByAddress(LoadContext context) => files
        .Where(file => !(file.IsMarkdown ? file.HasDocument : file.HasText) && file.Path is { } path && path.Language == (path.Kind == ContentKind.Country ? null : context.BaseLanguage.Tag))
        .Select(file => file.Path!)
        .DistinctBy(path => context.Site.AddressOf(path.Kind, path.Name))
        .ToImmutableDictionary(path => context.Site.AddressOf(path.Kind, path.Name), path => path.Path, StringComparer.Ordinal);

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
