namespace CampaignSite.Content.Yaml;

/// <summary>An item in all its languages. The base document holds the facts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Address">Where it is read, without language prefix.</param>
/// <param name="Base">The file of the base language.</param>
/// <param name="ByTag">Every language's file, the base's too.</param>
internal sealed record DocumentGroup(ContentKind Kind, string Slug, string Address, Document Base, ImmutableDictionary<string, Document> ByTag)
{
    /// <summary>Groups the files of one kind by slug; reports twins, unknown languages, orphans and missing translations.</summary>
    public static ImmutableArray<DocumentGroup> Group(ContentKind kind, IEnumerable<Document> documents, LoadContext context)
    {
        var groups = ImmutableArray.CreateBuilder<DocumentGroup>();
        foreach (var bySlug in documents.Where(d => d.Path.Kind == kind && d.Language is not null).GroupBy(d => d.Path.Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var byTag = ImmutableDictionary.CreateBuilder<string, Document>();
            foreach (var document in bySlug)
            {
                if (!byTag.TryAdd(document.Language!.Tag, document))
                {
                    context.Bag.Error(document.Start, DiagnosticCode.DuplicateSlug,
                        $"“{bySlug.Key}” is also the slug of {byTag[document.Language.Tag].Path.Path}; give one of them another name");
                }
            }

            if (byTag.TryGetValue(context.BaseLanguage.Tag, out var baseDocument))
            {
                foreach (var language in context.Languages.Where(language => !byTag.ContainsKey(language.Tag)))
                {
                    context.Bag.Warning(baseDocument.Start, DiagnosticCode.MissingTranslation, $"there is no “{language.Tag}” file; its readers see this one, marked");
                }

                groups.Add(new DocumentGroup(kind, bySlug.Key, context.Site.AddressOf(kind, bySlug.Key), baseDocument, byTag.ToImmutable()));
            }
            else
            {
                context.Bag.Error(bySlug.First().Start, DiagnosticCode.MissingBase,
                    $"this translates a file that does not exist; write the “{context.BaseLanguage.Tag}” file, which holds the facts, first");
            }
        }

        return groups.ToImmutable();
    }
}
