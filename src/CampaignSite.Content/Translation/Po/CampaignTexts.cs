using CampaignSite.Content.Files;

namespace CampaignSite.Content.Translation.Po;

/// <summary>Every text of a campaign that is translated, file by file and in the order of their paths.</summary>
internal sealed class CampaignTexts
{
    private readonly SiteDescription _site;
    private readonly IReadOnlyList<ContentFile> _files;
    private readonly Dictionary<string, Document> _documents;

    /// <param name="site">What words it asks for.</param>
    /// <param name="files">The whole campaign.</param>
    /// <param name="now">When it is read.</param>
    public CampaignTexts(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now)
    {
        (_site, _files) = (site, files);
        var context = new LoadContext(site, now, new DiagnosticBag());
        var inventory = ContentFileIndex.Build(files, new LoadMemory(), context.Bag);
        Settings = inventory.Yaml(ContentKind.Campaign, context.Bag) is YamlMap map ? CampaignSettingsReader.Read(map, context) : null;
        Languages = Settings?.Languages ?? [];
        _documents = Languages.IsEmpty ? [] : inventory.Documents(context with { Languages = Languages }).ToDictionary(file => file.Path.Path, file => file.Document);
    }

    public CampaignSettings? Settings { get; }

    /// <summary>The base first; none where <c>campaign.yml</c> cannot be read.</summary>
    public ImmutableArray<Language> Languages { get; }

    /// <summary>The files of the base language, each with its translation, null where there is none.</summary>
    public IEnumerable<(Document Original, Document? Translation, string Path)> Documents(Language language) =>
        from document in _documents.Values.OrderBy(document => document.Path.Path, StringComparer.Ordinal)
        where document.Language is { } own && own.Equals(Languages[0])
        let path = document.Path.In(language)
        select (document, _documents.GetValueOrDefault(path), path);

    /// <summary>Everything there is to translate, each context and id once.</summary>
    public ImmutableArray<TranslationUnit> Units(Language language)
    {
        var seen = new HashSet<(string, string)>();
        var units = ImmutableArray.CreateBuilder<TranslationUnit>();
        foreach (var unit in All(language))
        {
            var context = unit.Context;
            for (var number = 2; !seen.Add((context, unit.Id)); number++)
            {
                context = $"{unit.Context} ({number})";
            }

            units.Add(unit with { Context = context });
        }

        return units.DrainToImmutable();
    }

    /// <summary>The words of the interface.</summary>
    public IEnumerable<TranslationUnit> Words(Language language) =>
        new InterfaceUnits(_site.Words, Yaml($"interface/{Languages[0].Tag}.yml") as YamlMap, Yaml($"interface/{language.Tag}.yml") as YamlMap, language).All();

    public ContentFile? File(string path) => _files.FirstOrDefault(file => file.Path == path);

    private IEnumerable<TranslationUnit> All(Language language)
    {
        var tags = Languages.Select(own => own.Tag).ToList();
        var facts = _files.Where(file => file.Path is "campaign.yml" or "publishers.yml" or "sources.yml" or "changes.yml")
            .Select(file => (file.Path, Root: Yaml(file.Path)))
            .Concat(_documents.Values.Where(document => document.Language is null || document.Language.Equals(Languages[0])).Select(document => (document.Path.Path, Root: (YamlNode?)document.Front)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        return Words(language)
            .Concat(facts.Where(file => file.Root is not null).SelectMany(file => new LocalizedUnits(file.Path, tags, language.Tag).All(file.Root!)))
            .Concat(Documents(language).SelectMany(pair => new DocumentUnits(pair.Original, pair.Translation, pair.Path, File(pair.Path)).All()));
    }

    private YamlNode? Yaml(string path) =>
        File(path) is { } file && FileText.Read(file, new DiagnosticBag()) is { } text ? YamlReader.Read(text, path, 0, new DiagnosticBag()) : null;
}
