namespace CampaignSite.Content.Loading;

/// <summary>The files of an item in all its languages, before anything is read of them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Base">The file of the base language.</param>
/// <param name="Files">One for each language, the base's too.</param>
internal sealed record ItemFiles(ContentKind Kind, string Slug, DocumentFile Base, ImmutableArray<DocumentFile> Files)
{
    /// <summary>Groups the files of one kind by slug; reports twins, unknown languages, orphans and missing translations.</summary>
    public static ImmutableArray<ItemFiles> Group(ContentKind kind, IEnumerable<DocumentFile> documents, LoadContext context)
    {
        var groups = ImmutableArray.CreateBuilder<ItemFiles>();
        foreach (var bySlug in documents.Where(d => d.Path.Kind == kind && d.Language is not null).GroupBy(d => d.Path.Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var files = ImmutableArray.CreateBuilder<DocumentFile>();
            foreach (var document in bySlug)
            {
                if (files.FirstOrDefault(other => other.Language!.Equals(document.Language)) is { } twin)
                {
                    context.Bag.Error(document.Start, DiagnosticCode.DuplicateSlug,
                        $"“{bySlug.Key}” is also the slug of {twin.Path.Path}; give one of them another name");
                }
                else
                {
                    files.Add(document);
                }
            }

            if (files.FirstOrDefault(file => file.Language!.Equals(context.BaseLanguage)) is not { } baseFile)
            {
                context.Bag.Error(bySlug.First().Start, DiagnosticCode.MissingBase,
                    $"this translates a file that does not exist; write the “{context.BaseLanguage.Tag}” file, which holds the facts, first",
                    needs: bySlug.First().Path.In(context.BaseLanguage));
                continue;
            }

            foreach (var language in context.Languages.Where(language => !files.Any(file => file.Language!.Equals(language))))
            {
                context.Bag.Warning(baseFile.Start, DiagnosticCode.MissingTranslation, $"there is no “{language.Tag}” file; its readers see this one, marked", needs: baseFile.Path.In(language));
            }

            groups.Add(new ItemFiles(kind, bySlug.Key, baseFile, files.ToImmutable()));
        }

        return groups.ToImmutable();
    }

    public DocumentGroup Read(SiteDescription site) => new(
        Kind, Slug, site.AddressOf(Kind, Slug), Base.Document, Files.ToImmutableDictionary(file => file.Language!.Tag, file => file.Document));
}
