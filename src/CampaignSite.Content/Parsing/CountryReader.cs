using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;

namespace CampaignSite.Content.Parsing;

/// <summary>Reads the facts of a country from <c>countries/{cc}.md</c> and its prose from <c>countries/{cc}.{lang}.md</c>.</summary>
internal static class CountryReader
{
    public static ImmutableArray<Country> Read(IReadOnlyList<Document> documents, LoadContext context)
    {
        var prose = DocumentGroup.Of(ContentKind.Country, documents, context).ToDictionary(group => group.Slug);
        var countries = ImmutableArray.CreateBuilder<Country>();
        foreach (var facts in documents.Where(d => d.Path.Kind == ContentKind.Country && d.Language is null))
        {
            if (facts.Body.Trim().Length > 0)
            {
                context.Bag.Error(new Location(facts.Path.Path, facts.BodyLine, 1), DiagnosticCode.ExtraBody,
                    $"facts have no body; move the words to countries/{facts.Path.Name}.{context.BaseLanguage.Tag}.md");
            }

            prose.Remove(facts.Path.Name, out var words);
            countries.Add(Country(facts, words, context));
        }

        foreach (var orphan in prose.Values)
        {
            context.Bag.Error(orphan.Base.Start, DiagnosticCode.MissingBase,
                $"there are words about this country and no facts; write countries/{orphan.Slug}.md, which may hold nothing but its two fences");
        }

        return countries.ToImmutable();
    }

    private static Country Country(Document facts, DocumentGroup? words, LoadContext context)
    {
        var code = CountryCode.TryParse(facts.Path.Name, out var parsed) ? parsed : default;
        var fields = new Fields(facts.Front, "a country", context);
        var isAtRisk = fields.Flag("at-risk", otherwise: false);
        if (isAtRisk || context.AtRisk.Contains(code))
        {
            context.CountriesAtRisk.Add(context.Site.AddressOf(ContentKind.Country, code.Value));
        }

        var country = new Country
        {
            Code = code,
            AtRisk = isAtRisk,
            Embassy = fields.Office("embassy", "an embassy", OfficeKind.Embassy, code),
            Consulates = fields.Offices("consulates", "a consulate", OfficeKind.Consulate, code),
            Representatives = fields.Offices("representatives", "a representative's office", OfficeKind.Representative, code),
            ForeignMinistry = fields.Office("foreign-ministry", "a foreign ministry", OfficeKind.ForeignMinistry, code),
            UnMission = fields.Office("un-mission", "a UN mission", OfficeKind.UnMission, code),
            Organisations = fields.References("organisations", ContentKind.Organisation),
            Prose = words is null ? null : Words(words, context),
        };
        ShareReader.Refuse(fields, "at-risk", country.AtRisk && context.Languages.Any(language => country.Prose?.In(language).Share is not null));
        fields.Done();
        return country;
    }

    private static Translations<Prose> Words(DocumentGroup group, LoadContext context)
    {
        var fields = new Fields(group.Base.Front, "words about a country", context);
        var prose = ProseReader.Read(group, fields, "words about a country", static (_, words, _) => words);
        fields.Done();
        return prose;
    }
}
