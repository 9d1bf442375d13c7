using CampaignSite.Content.Files;

namespace CampaignSite.Content.Translation.Po;

/// <summary>The texts of a Markdown file of the base language with those of its translation.</summary>
/// <param name="original">The file of the base language.</param>
/// <param name="translation">Null where there is none.</param>
/// <param name="path">Of the translation, also of one that is still to be written.</param>
/// <param name="file">The bytes of the translation; null where there is none.</param>
internal sealed class DocumentUnits(Document original, Document? translation, string path, ContentFile? file)
{
    private readonly string _name = original.Path.Path[..original.Path.Path.IndexOf('.', StringComparison.Ordinal)];
    private readonly TranslationAge _age = translation is null ? TranslationAge.UpToDate : TranslationAge.From(translation, original);

    // The body is the end of the file.
    private readonly int _bodyStart = translation is null || file is null ? 0 : new LineEndings(file).Text.Length - translation.Body.Length;

    public IEnumerable<TranslationUnit> All() => Front().Concat(Body());

    private IEnumerable<TranslationUnit> Front()
    {
        var here = translation is null ? [] : FrontText.From(translation.Front).ToDictionary(text => text.Name);
        foreach (var text in FrontText.From(original.Front).Where(text => text.Text.Value.Trim().Length > 0))
        {
            var found = here.GetValueOrDefault(text.Name);
            UnitPlace place = found is not null ? new UnitPlace.Value(found.Map.At, found.Key)
                : translation is not null && !text.Name.Contains('.', StringComparison.Ordinal) ? new UnitPlace.Value(translation.Front.At, text.Key)
                : new UnitPlace.Missing();
            yield return Unit($"{_name} {text.Name}", text.Text.Value.Trim(), found?.Text.Value.Trim() ?? "", place, text.Text.At, 0) with { IsMarkdown = text.IsMarkdown };
        }
    }

    private IEnumerable<TranslationUnit> Body()
    {
        var there = MarkdownSegments.Parse(original.Body);
        if (translation is null)
        {
            return there.Select(segment => Unit(Context(there, segment.Part), segment.Text, "", new UnitPlace.Missing(), At(segment.Start), segment.Part) with { IsMarkdown = true });
        }

        var here = MarkdownSegments.Parse(translation.Body);
        return Kinds(there).SequenceEqual(Kinds(here)) ? Pairs(there, there, here)
            : Headings(there).SequenceEqual(Headings(here)) ? Parts(there, here)
            : Region(there, original.Body, translation.Body, (0, original.Body.Length), (0, translation.Body.Length), 0);
    }

    private IEnumerable<TranslationUnit> Pairs(ImmutableArray<MarkdownSegment> all, IEnumerable<MarkdownSegment> there, IEnumerable<MarkdownSegment> here) =>
        there.Zip(here, (segment, own) =>
        {
            var place = new UnitPlace.Span(_bodyStart + own.Start, _bodyStart + own.End, own.Prefix);
            return Unit(Context(all, segment.Part), segment.Text, own.Text, place, At(segment.Start), segment.Part) with { IsMarkdown = true };
        });

    // Part by part: one that is built otherwise than its base is a text of its own.
    private IEnumerable<TranslationUnit> Parts(ImmutableArray<MarkdownSegment> there, ImmutableArray<MarkdownSegment> here)
    {
        for (var part = 0; part <= there.Select(segment => segment.Part).DefaultIfEmpty().Max(); part++)
        {
            var (theirs, own) = (there.Where(segment => segment.Part == part).ToList(), here.Where(segment => segment.Part == part).ToList());
            var units = Kinds(theirs).SequenceEqual(Kinds(own)) ? Pairs(there, theirs, own)
                : Pairs(there, theirs.Where(segment => segment.IsHeading), own.Where(segment => segment.IsHeading))
                    .Concat(Region(there, original.Body, translation!.Body, Below(theirs), Below(own), part));
            foreach (var unit in units)
            {
                yield return unit;
            }
        }
    }

    private IEnumerable<TranslationUnit> Region(ImmutableArray<MarkdownSegment> all, string theirs, string own, (int Start, int End) there, (int Start, int End) here, int part)
    {
        var (id, text) = (theirs[there.Start..there.End].Trim(), own[here.Start..here.End].Trim());

        // Without words on either side there is nothing to set against the other.
        if (id.Length > 0 && text.Length > 0)
        {
            var start = _bodyStart + own.IndexOf(text, here.Start, StringComparison.Ordinal);
            yield return Unit(Context(all, part), id, text, new UnitPlace.Span(start, start + text.Length, ""), At(there.Start), part) with { IsMarkdown = true, IsRegion = true };
        }
    }

    private static (int Start, int End) Below(List<MarkdownSegment> part)
    {
        var words = part.Where(segment => !segment.IsHeading).ToList();
        return words.Count == 0 ? (0, 0) : (words[0].Start - words[0].Prefix.Length, words[^1].End);
    }

    private TranslationUnit Unit(string context, string id, string text, UnitPlace place, Location at, int part) => new(context, id, [text], [place])
    {
        At = at,
        Path = path,
        IsStale = _age.IsStale && text.Length > 0 && (_age.StaleParts.IsEmpty || _age.StaleParts.Contains(part)),
    };

    private string Context(ImmutableArray<MarkdownSegment> all, int part) =>
        all.FirstOrDefault(segment => segment.IsHeading && segment.Part == part) is { } heading ? $"{_name}: {heading.Text}" : _name;

    private Location At(int index) => new(original.Path.Path, original.BodyLine + original.Body.AsSpan(0, index).Count('\n'), 1);

    private static IEnumerable<string> Kinds(IEnumerable<MarkdownSegment> segments) => segments.Select(segment => segment.Kind);

    private static IEnumerable<string> Headings(IEnumerable<MarkdownSegment> segments) => segments.Where(segment => segment.IsHeading).Select(segment => segment.Kind);
}
