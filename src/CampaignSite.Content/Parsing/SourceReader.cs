using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;
using CampaignSite.Content.Rules;

namespace CampaignSite.Content.Parsing;

/// <summary>Reads <c>sources.yml</c>.</summary>
internal static class SourceReader
{
    /// <param name="places">Where each source stands, for the rule that names unused ones.</param>
    public static ImmutableArray<Source> Read(YamlNode? root, string path, LoadContext context, IDictionary<Slug, Location> places)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var fields in ListOf(root, path, "a source", context))
        {
            var id = fields.RequiredSlug("id");
            if (id.Value.Length > 0 && !places.TryAdd(id, fields.At))
            {
                fields.Error("id", DiagnosticCode.DuplicateSlug, $"“{id}” already stands at {places[id]}; give one of them another");
            }

            ElementIds.Refuse(id.Value, fields.PlaceOf("id"), context);
            var url = fields.RequiredHttp("url");
            var publisher = fields.RequiredText("publisher");
            context.PublisherNames.Add((fields.PlaceOf("publisher"), publisher));
            var language = Language(fields, "language") ?? context.BaseLanguage;
            sources.Add(new Source
            {
                Id = id,
                Title = fields.RequiredText("title"),
                Publisher = publisher,
                Date = fields.PastPartialDate("date"),
                Url = url,
                Archive = fields.Https("archive"),
                Language = language,
                TitleLanguage = Language(fields, "title-language") ?? language,
                Label = fields.AppliedLabel(publisher, "url", "archive"),
                Note = fields.Localized("note"),
            });
            fields.RefuseUnlinked(null, "archive");
            fields.Done();
        }

        return sources.ToImmutable();
    }

    /// <summary>The mappings of a file that is a list; an absent or empty file is an empty list.</summary>
    public static IEnumerable<Fields> ListOf(YamlNode? root, string path, string what, LoadContext context)
    {
        if (root is null or YamlScalar { Value: "" })
        {
            return [];
        }

        var whole = new YamlMap(root.At, [new YamlEntry(new YamlScalar(root.At, path), root)]);
        return new Fields(whole, path, context).Maps(path, what);
    }

    private static Language? Language(Fields fields, string key)
    {
        if (fields.Text(key) is not { } tag)
        {
            return null;
        }

        var language = fields.Context.FindLanguage(tag);
        if (language is null)
        {
            fields.Error(key, DiagnosticCode.UnknownLanguage, $"“{tag}” {LanguageTag.Fault(tag)}");
        }

        return language;
    }
}
