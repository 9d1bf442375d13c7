namespace CampaignSite.Content.Sources;

/// <summary>Reads <c>sources.yml</c>.</summary>
internal static class SourceReader
{
    public static ImmutableArray<Source> Read(YamlNode? root, string path, LoadContext context)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        var places = context.Deferred.SourcePlaces;
        foreach (var frontMatter in ListOf(root, path, "a source", context))
        {
            var id = frontMatter.RequiredSlug("id");
            if (id.Value.Length > 0 && !places.TryAdd(id, frontMatter.At))
            {
                frontMatter.Error("id", DiagnosticCode.DuplicateSlug, $"“{id}” is already used at {places[id]}; give one of them another name");
            }

            context.RefuseElementId(id.Value, frontMatter.PlaceOf("id"));
            var url = frontMatter.RequiredHttp("url");
            var publisher = frontMatter.RequiredText("publisher");
            context.Deferred.PublisherNames.Add((frontMatter.PlaceOf("publisher"), publisher));
            var language = Language(frontMatter, "language") ?? context.BaseLanguage;
            sources.Add(new Source
            {
                Id = id,
                Title = frontMatter.RequiredText("title"),
                Publisher = publisher,
                Date = frontMatter.PastPartialDate("date"),
                Url = url,
                Archive = frontMatter.Https("archive"),
                Language = language,
                TitleLanguage = Language(frontMatter, "title-language") ?? language,
                Label = frontMatter.AppliedLabel(publisher, "url", "archive"),
                Note = frontMatter.Localized("note"),
            });
            frontMatter.RefuseUnlinked(null, "archive");
            frontMatter.ReportUnknownKeys();
        }

        return sources.ToImmutable();
    }

    /// <summary>The mappings of a file that is a list; an absent or empty file is an empty list.</summary>
    public static IEnumerable<FrontMatterReader> ListOf(YamlNode? root, string path, string what, LoadContext context)
    {
        if (root is null or YamlScalar { Value: "" })
        {
            return [];
        }

        var whole = new YamlMap(root.At, [new YamlEntry(new YamlScalar(root.At, path), root)]);
        return new FrontMatterReader(whole, path, context).Maps(path, what);
    }

    private static Language? Language(FrontMatterReader frontMatter, string key) =>
        frontMatter.Text(key) is { } tag ? LanguageNames.Find(frontMatter.Context, frontMatter.PlaceOf(key), tag) : null;
}
