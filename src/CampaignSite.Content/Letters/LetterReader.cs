using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Letters;

/// <summary>Reads the words of a letter.</summary>
internal static class LetterReader
{
    public static LocalizedLetter Words(FrontMatterReader frontMatter, LocalizedContent words, Language pageLanguage, string address)
    {
        // One list of sources for the letter: the points go on counting where the body ended.
        var sources = words.Sources;
        var labels = words.Labels.ToHashSet();
        var points = ImmutableArray.CreateBuilder<LetterPoint>();
        var taken = new HashSet<Slug>();
        foreach (var point in frontMatter.Maps("points", "a point"))
        {
            var id = point.RequiredSlug("id");
            if (!taken.Add(id))
            {
                point.Error("id", DiagnosticCode.DuplicateSlug, $"another point of this letter is called “{id}”; give this one another name");
            }

            frontMatter.Context.RefuseElementId(id.Value, point.PlaceOf("id"));
            if (words.Headings.Any(heading => heading.Anchor == id.Value))
            {
                point.Error("id", DiagnosticCode.BadValue, $"a heading of this letter already has the id “#{id}”; give the point another name");
            }

            point.Require("text");
            var text = MarkdownText.Parse(point.Markdown("text") ?? "", point.PlaceOf("text"), address, null, frontMatter.Context, sources);
            sources = text.Sources;
            labels.UnionWith(text.Labels);
            labels.UnionWith(sources.Select(source => source.Label).OfType<AppliedLabel>());
            points.Add(new LetterPoint(id, text.Render(pageLanguage), text.Plain));
            point.ReportUnknownKeys();
        }

        if (points.Count == 0)
        {
            frontMatter.Missing("points");
        }

        var whole = words with { Sources = sources, Labels = [.. labels.OrderBy(label => label.Id)] };
        return new LocalizedLetter(whole, frontMatter.RequiredText("subject"), points.ToImmutable(), frontMatter.RequiredText("ask"));
    }

    /// <summary>What a reader chose in one language must mean the same in another: the points of a translation are those of its base.</summary>
    public static void ComparePoints(DocumentGroup group, LoadContext context)
    {
        var ids = Ids(group.Base);
        foreach (var translation in group.ByTag.Values.Where(document => !Ids(document).SequenceEqual(ids)))
        {
            var frontMatter = new FrontMatterReader(translation.Front, "a translation of a letter", context);
            frontMatter.Error("points", DiagnosticCode.BadValue, $"the points differ from those of {group.Base.Path.Path}; write {string.Join(", ", ids)}, in this order");
        }

        IReadOnlyList<string> Ids(Document document) =>
            [.. new FrontMatterReader(document.Front, "a letter", context).Maps("points", "a point").Select(point => point.Text("id") ?? "")];
    }
}
