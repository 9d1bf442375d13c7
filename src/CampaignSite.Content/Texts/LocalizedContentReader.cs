using CampaignSite.Content.Rendering;
using CampaignSite.Content.Translation;

namespace CampaignSite.Content.Texts;

/// <summary>Reads the words of an item in every language, falling back to the base language's.</summary>
internal static class LocalizedContentReader
{
    private const int MaxTitleLength = 160;

    /// <param name="group">The item's files.</param>
    /// <param name="baseFields">The base document's front matter, from which the caller reads the facts.</param>
    /// <param name="shape">Reads the further prose keys of the kind, for the pages of a language.</param>
    /// <param name="named">Sources that the front matter names; they follow those the body cites.</param>
    public static Translations<T> Read<T>(
        DocumentGroup group, FrontMatterReader baseFields, Func<FrontMatterReader, LocalizedContent, Language, T> shape, ImmutableArray<Source>? named = null)
    {
        var context = baseFields.Context;
        var sources = named ?? [];
        if (group.Base.Path.Kind == ContentKind.Text && string.IsNullOrWhiteSpace(group.Base.Body))
        {
            // As after a save that was cut off: nothing else tells such a page from one that is meant.
            context.Bag.Error(new Location(group.Base.Path.Path, group.Base.BodyLine, 1), DiagnosticCode.EmptyFile, "there are no words below the front matter; write them, or delete the file");
        }

        var baseBody = Body(group.Base, group.Address, null, context);
        var byTag = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var language in context.Languages)
        {
            var document = group.ByTag.GetValueOrDefault(language.Tag) ?? group.Base;
            if (ReferenceEquals(document, group.Base))
            {
                byTag[language.Tag] = shape(baseFields, Words(baseFields, document, baseBody, language, sources, TranslationAge.UpToDate), language);
                continue;
            }

            // A translation carries words only: a fact that stood in two files would sooner or later differ.
            var frontMatter = new FrontMatterReader(document.Front, $"a translation of {baseFields.What}", context);
            frontMatter.RequiredText("translates");
            var age = TranslationAge.From(document, group.Base);
            ReportAge(age, frontMatter, document, group.Base);
            TranslationRules.Compare(document, group.Base, context);
            var body = Body(document, group.Address, baseBody.Headings, context);
            byTag[language.Tag] = shape(frontMatter, Words(frontMatter, document, body, language, sources, age), language);
            ReportFacts(frontMatter, group.Base.Front);
        }

        return new Translations<T>(byTag.ToImmutable());
    }

    private static MarkdownText Body(Document document, string address, ImmutableArray<Heading>? baseHeadings, LoadContext context) =>
        MarkdownText.Parse(document.Body, new Location(document.Path.Path, document.BodyLine, 1), address, baseHeadings, context);

    private static LocalizedContent Words(
        FrontMatterReader frontMatter, Document document, MarkdownText body, Language pageLanguage, ImmutableArray<Source> named, TranslationAge age)
    {
        // A country is named by the platform; its prose has no title of its own.
        var title = document.Path.Kind == ContentKind.Country ? "" : frontMatter.RequiredText("title");
        if (title.Length > MaxTitleLength)
        {
            frontMatter.Error("title", DiagnosticCode.BadValue, $"“title” has {title.Length} characters; at most {MaxTitleLength} fit on a phone");
        }

        ImmutableArray<Source> sources = [.. body.Sources, .. named.Except(body.Sources)];
        return new LocalizedContent
        {
            Language = document.Language!,
            Title = title,
            Summary = frontMatter.RequiredText("summary"),
            Share = ShareReader.Read(frontMatter, document.Path.Kind),
            Body = body.Render(pageLanguage),
            Text = body.Tree(pageLanguage),
            Headings = body.Headings,
            Sources = sources,
            Labels = [.. body.Labels.Concat(sources.Select(s => s.Label).OfType<AppliedLabel>()).Distinct().OrderBy(l => l.Id)],
            IsStale = age.IsStale,
            IsBeginningStale = age.IsBeginningStale,
            StaleHeadings = age.HeadingsIn(body.Headings),
        };
    }

    private static void ReportAge(TranslationAge age, FrontMatterReader frontMatter, Document document, Document baseDocument)
    {
        if (age.IsStale)
        {
            frontMatter.Context.Bag.Warning(frontMatter.PlaceOf("translates"), DiagnosticCode.StaleTranslation,
                $"{baseDocument.Path.Path} has changed since this was translated{(age.Changed.IsEmpty ? "" : $" ({string.Join(", ", age.Changed)})")}; compare the two, then run “translated {document.Path.Path}”, or write “translates: \"{TranslationHash.ComputeWithParts(baseDocument)}\"”");
        }
    }

    private static void ReportFacts(FrontMatterReader translation, YamlMap baseFront)
    {
        var facts = baseFront.Entries.Select(e => e.Key.Value).ToHashSet();
        foreach (var entry in translation.Unasked().Where(e => facts.Contains(e.Key.Value)))
        {
            translation.Context.Bag.Error(entry.Key.At, DiagnosticCode.FactInTranslation,
                $"“{entry.Key.Value}” is a fact and belongs in the base language's file; remove it here");
            translation.Find(entry.Key.Value);
        }

        translation.ReportUnknownKeys();
    }
}
