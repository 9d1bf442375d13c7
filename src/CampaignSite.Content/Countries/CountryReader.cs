namespace CampaignSite.Content.Countries;

/// <summary>Reads the facts of a country from <c>countries/{cc}.md</c> and its prose from <c>countries/{cc}.{lang}.md</c>.</summary>
internal static class CountryReader
{
    public static ImmutableArray<Country> Read(ItemReadings items)
    {
        var prose = ItemFiles.Group(ContentKind.Country, items.Documents, items.Context).ToDictionary(group => group.Slug);
        var files = new List<(DocumentFile Facts, ItemFiles? Words)>();
        foreach (var facts in items.Documents.Where(d => d.Path.Kind == ContentKind.Country && d.Language is null))
        {
            prose.Remove(facts.Path.Name, out var words);
            files.Add((facts, words));
        }

        var countries = items.Read(
            ContentKind.Country, files, one => (one.Facts.Path.Name, [one.Facts, .. one.Words?.Files ?? []]),
            (one, context) => Country(one.Facts.Document, one.Words?.Read(context.Site), context));
        foreach (var orphan in prose.Values)
        {
            items.Context.Bag.Error(orphan.Base.Start, DiagnosticCode.MissingBase,
                $"there is a text about this country but no facts; write countries/{orphan.Slug}.md, which may contain only its two lines of hyphens", needs: $"countries/{orphan.Slug}.md");
        }

        return countries;
    }

    /// <summary>Addresses of countries where acting in the open is dangerous: those of the settings, and those whose own file says so.</summary>
    public static IEnumerable<string> PagesAtRisk(IEnumerable<DocumentFile> documents, CampaignSettings settings, SiteDescription site) => documents
        .Where(document => document.Path.Kind == ContentKind.Country && document.Language is null && document.IsAtRisk)
        .Select(document => document.Path.Name)
        .Concat(settings.AtRisk.Add(settings.Addressee).Select(country => country.Value))
        .Select(code => site.AddressOf(ContentKind.Country, code));

    private static Country Country(Document facts, DocumentGroup? words, LoadContext context)
    {
        if (facts.Body.Trim().Length > 0)
        {
            context.Bag.Error(new Location(facts.Path.Path, facts.BodyLine, 1), DiagnosticCode.ExtraBody,
                $"a file of facts has no body; move the words to countries/{facts.Path.Name}.{context.BaseLanguage.Tag}.md");
        }

        var code = CountryCode.TryParse(facts.Path.Name, out var parsed) ? parsed : default;
        var frontMatter = new FrontMatterReader(facts.Front, "a country", context);
        var country = new Country
        {
            Code = code,
            AtRisk = frontMatter.Flag("at-risk", otherwise: false),
            Embassy = frontMatter.Office("embassy", "an embassy", OfficeKind.Embassy, code),
            Consulates = frontMatter.Offices("consulates", "a consulate", OfficeKind.Consulate, code),
            Representatives = frontMatter.Offices("representatives", "a representative's office", OfficeKind.Representative, code),
            ForeignMinistry = frontMatter.Office("foreign-ministry", "a foreign ministry", OfficeKind.ForeignMinistry, code),
            UnMission = frontMatter.Office("un-mission", "a UN mission", OfficeKind.UnMission, code),
            Organisations = frontMatter.References("organisations", ContentKind.Organisation),
            Translations = words is null ? null : Words(words, context),
        };
        ShareReader.Refuse(frontMatter, "at-risk", country.AtRisk && context.Languages.Any(language => country.Translations?.In(language).Share is not null));
        frontMatter.ReportUnknownKeys();
        return country;
    }

    private static Translations<LocalizedContent> Words(DocumentGroup group, LoadContext context)
    {
        var frontMatter = new FrontMatterReader(group.Base.Front, "words about a country", context);
        var prose = LocalizedContentReader.Read(group, frontMatter, static (_, words, _) => words);
        frontMatter.ReportUnknownKeys();
        return prose;
    }
}
