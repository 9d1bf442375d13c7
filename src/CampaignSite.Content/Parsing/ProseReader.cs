using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;
using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Parsing;

/// <summary>Reads the words of an item in every language, falling back to the base language's.</summary>
internal static class ProseReader
{
    private const int LongestTitle = 160;

    /// <param name="group">The item's files.</param>
    /// <param name="baseFields">The base document's front matter, from which the caller reads the facts.</param>
    /// <param name="what">What it is, as a message names it: “an action”.</param>
    /// <param name="shape">Reads the further prose keys of the kind, for the pages of a language.</param>
    /// <param name="named">Sources that the front matter names; they follow those the body cites.</param>
    public static Translations<TProse> Read<TProse>(
        DocumentGroup group, Fields baseFields, string what, Func<Fields, Prose, Language, TProse> shape, ImmutableArray<Source>? named = null)
        where TProse : Prose
    {
        var context = baseFields.Context;
        var sources = named ?? [];
        var baseBody = Body(group.Base, group.Address, null, context);
        var now = new Lazy<string>(() => TranslationHash.Compute(group.Base));
        var original = new Lazy<TextOutline>(() => TextOutline.Parse(group.Base.Body));
        var byTag = ImmutableDictionary.CreateBuilder<string, TProse>();
        foreach (var language in context.Languages)
        {
            var document = group.ByTag.GetValueOrDefault(language.Tag) ?? group.Base;
            if (ReferenceEquals(document, group.Base))
            {
                byTag[language.Tag] = shape(baseFields, Words(baseFields, document, baseBody, language, sources, isStale: false), language);
                continue;
            }

            // A translation carries words only: a fact that stood in two files would sooner or later differ.
            var fields = new Fields(document.Front, $"a translation of {what}", context);
            var isStale = IsStale(fields, document, group.Base, now.Value);
            TranslationRules.Compare(document, group.Base, original.Value, context);
            var body = Body(document, group.Address, baseBody.Headings, context);
            byTag[language.Tag] = shape(fields, Words(fields, document, body, language, sources, isStale), language);
            ReportFacts(fields, group.Base.Front);
        }

        return new Translations<TProse>(byTag.ToImmutable());
    }

    private static MarkdownText Body(Document document, string address, ImmutableArray<Heading>? baseHeadings, LoadContext context) =>
        MarkdownText.Parse(document.Body, new Location(document.Path.Path, document.BodyLine, 1), address, baseHeadings, context);

    private static Prose Words(
        Fields fields, Document document, MarkdownText body, Language pageLanguage, ImmutableArray<Source> named, bool isStale)
    {
        // A country is named by the platform; its prose has no title of its own.
        var title = document.Path.Kind == ContentKind.Country ? "" : fields.RequiredText("title");
        if (title.Length > LongestTitle)
        {
            fields.Error("title", DiagnosticCode.BadValue, $"“title” has {title.Length} characters; at most {LongestTitle} fit on a phone");
        }

        ImmutableArray<Source> sources = [.. body.Sources, .. named.Except(body.Sources)];
        return new Prose
        {
            Language = document.Language!,
            Title = title,
            Summary = fields.RequiredText("summary"),
            Share = ShareReader.Read(fields, document.Path.Kind),
            Body = body.Render(pageLanguage),
            Text = body.Tree(pageLanguage),
            Headings = body.Headings,
            Sources = sources,
            Labels = [.. body.Labels.Concat(sources.Select(s => s.Label).OfType<AppliedLabel>()).Distinct().OrderBy(l => l.Id)],
            IsStale = isStale,
        };
    }

    private static bool IsStale(Fields fields, Document document, Document baseDocument, string now)
    {
        var then = fields.RequiredText("translates");
        if (then.Length == 0 || then == now)
        {
            return false;
        }

        fields.Context.Bag.Warning(fields.PlaceOf("translates"), DiagnosticCode.StaleTranslation,
            $"{baseDocument.Path.Path} has changed since this was translated; compare the two, then run “translated {document.Path.Path}”, or write “translates: \"{now}\"”");
        return true;
    }

    private static void ReportFacts(Fields translation, YamlMap baseFront)
    {
        var facts = baseFront.Entries.Select(e => e.Key.Value).ToHashSet();
        foreach (var entry in translation.Unasked().Where(e => facts.Contains(e.Key.Value)))
        {
            translation.Context.Bag.Error(entry.Key.At, DiagnosticCode.FactInTranslation,
                $"“{entry.Key.Value}” is a fact and stands in the base language's file; take it out here");
            translation.Find(entry.Key.Value);
        }

        translation.Done();
    }
}
