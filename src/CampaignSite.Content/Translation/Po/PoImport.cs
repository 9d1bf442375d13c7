using CampaignSite.Content.Files;

namespace CampaignSite.Content.Translation.Po;

/// <summary>Takes the translations of a PO file into the files of a campaign, where they are sound; says of all others why not.</summary>
public sealed class PoImport
{
    private readonly SiteDescription _site;
    private readonly IReadOnlyList<ContentFile> _files;
    private readonly HalfDay _now;
    private readonly CampaignTexts _texts;
    private readonly List<PoProblem> _problems = [];

    /// <param name="site">Where the campaign is shown.</param>
    /// <param name="files">The whole campaign.</param>
    /// <param name="now">When it is read.</param>
    public PoImport(SiteDescription site, IReadOnlyList<ContentFile> files, HalfDay now)
    {
        (_site, _files, _now) = (site, files, now);
        _texts = new CampaignTexts(site, files, now);
    }

    /// <param name="po">The text of a PO file.</param>
    /// <param name="tag">The language it must be of.</param>
    public PoImportResult Prepare(string po, string tag)
    {
        if (PoExport.Target(_texts, tag) is not ({ } language, _))
        {
            return PoImportResult.Refused(PoExport.Target(_texts, tag).Problem!);
        }

        IReadOnlyList<PoEntry> entries;
        try
        {
            entries = PoReader.Read(po);
        }
        catch (FormatException wrong)
        {
            return PoImportResult.Refused($"this is no PO file: {wrong.Message}");
        }

        if (WhyNot(entries, language) is { } why)
        {
            return PoImportResult.Refused(why);
        }

        var units = _texts.Units(language);
        var byKey = units.ToDictionary(unit => ((string?)unit.Context, unit.Id));
        var taken = new Dictionary<TranslationUnit, ImmutableArray<string>>(ReferenceEqualityComparer.Instance);
        var (same, confirmed) = (0, new HashSet<TranslationUnit>(ReferenceEqualityComparer.Instance));
        foreach (var entry in entries.Where(entry => entry.Id.Length > 0 || entry.Context is not null))
        {
            if (!byKey.TryGetValue(entry.Key, out var unit))
            {
                Report(entry, "this is no text of the campaign as it is now; export again, and msgmerge this file with the new one");
            }
            else if (entry.Strings.SequenceEqual(unit.Texts))
            {
                same++;
                _ = !entry.IsFuzzy && entry.IsTranslated && confirmed.Add(unit);
            }
            else if (entry.IsFuzzy)
            {
                Report(entry, "marked as fuzzy, so it is not taken in; look at it and remove the mark");
            }
            else if (!entry.IsTranslated)
            {
                Report(entry, "a form of it is empty; what the campaign says stays");
            }
            else if (UnitCheck.Problem(unit, entry.Strings) is { } problem)
            {
                Report(entry, problem);
            }
            else
            {
                taken[unit] = entry.Strings;
                confirmed.Add(unit);
            }
        }

        DropFractionsAlone(taken);
        var changed = Changed(units, taken, confirmed, language).ToList();
        var sound = WithoutErrors(changed);
        return new([.. sound], taken.Keys.Count(unit => sound.Any(file => file.Path == unit.Path)), same, [.. _problems.OrderBy(problem => problem.Line)], null);
    }

    // The form of fractions has no lines to go to before the other forms of its word have.
    private void DropFractionsAlone(Dictionary<TranslationUnit, ImmutableArray<string>> taken)
    {
        foreach (var unit in taken.Keys.Where(unit => unit.IdPlural is null && unit.Places[0] is UnitPlace.Missing && unit.Context.Split(' ') is ["interface", _, "other"]).ToList())
        {
            if (!taken.Keys.Any(word => word.IdPlural is not null && unit.Context == $"{word.Context} other"))
            {
                taken.Remove(unit);
                Fail(unit.Path, $"of “{unit.Context.Split(' ')[1]}” only the form of fractions is translated");
            }
        }
    }

    private static string? WhyNot(IReadOnlyList<PoEntry> entries, Language language)
    {
        var header = entries.FirstOrDefault(entry => entry is { Id: "", Context: null })?.Strings[0].Split('\n') ?? [];
        var own = header.FirstOrDefault(line => line.StartsWith("Language:", StringComparison.OrdinalIgnoreCase))?["Language:".Length..].Trim().Replace('_', '-');
        return own is null or "" ? "this file says in no header “Language:” what language it is of"
            : !own.Equals(language.Tag, StringComparison.OrdinalIgnoreCase) ? $"this file is of “{own}”, not of “{language.Tag}”" : null;
    }

    private IEnumerable<ContentFile> Changed(
        ImmutableArray<TranslationUnit> units, Dictionary<TranslationUnit, ImmutableArray<string>> taken, HashSet<TranslationUnit> confirmed, Language language)
    {
        var documents = _texts.Documents(language).ToDictionary(pair => pair.Path);
        foreach (var inFile in units.GroupBy(unit => unit.Path))
        {
            var changes = inFile.Where(taken.ContainsKey).SelectMany(unit => unit.Places.Zip(taken[unit])).ToList();
            var isDocument = documents.TryGetValue(inFile.Key, out var pair);
            if (_texts.File(inFile.Key) is not { } file)
            {
                if (changes.Count > 0 && New(inFile.Key, [.. inFile], taken, isDocument ? pair.Original : null) is { } created)
                {
                    yield return created;
                }

                continue;
            }

            // Who has confirmed every text of a file has compared it with its base.
            var renews = isDocument && inFile.Any(unit => unit.IsStale) && inFile.All(confirmed.Contains);
            if (renews)
            {
                changes.Add((new UnitPlace.Value(pair.Translation!.Front.At, "translates"), TranslationHash.ComputeWithParts(pair.Original)));
            }

            // A word of several forms that has no lines yet comes as a mapping of its own, behind all others.
            var missing = inFile.Where(unit => taken.ContainsKey(unit) && unit.Places.Any(place => place is UnitPlace.Missing)).ToList();
            if (missing.Count > 0 && !inFile.Key.StartsWith("interface/", StringComparison.Ordinal))
            {
                Fail(inFile.Key, $"“{missing[0].Context}” has no place yet; write its key into the file first");
                changes.RemoveAll(change => change.Item1 is UnitPlace.Missing);
            }

            if (changes.Count == 0)
            {
                continue;
            }

            if (UnitWriter.Rewrite(file, [.. changes.Where(change => change.Item1 is not UnitPlace.Missing)]) is { } rewritten)
            {
                yield return missing.Count == 0 ? rewritten : InterfaceFile.Append(rewritten, missing, taken);
            }
            else
            {
                Fail(inFile.Key, "it is written in a way that only a person can change");
            }
        }
    }

    private ContentFile? New(string path, ImmutableArray<TranslationUnit> units, Dictionary<TranslationUnit, ImmutableArray<string>> taken, Document? original)
    {
        if (original is null)
        {
            return InterfaceFile.Append(new ContentFile(path, ReadOnlyMemory<byte>.Empty), [.. units.Where(taken.ContainsKey)], taken);
        }

        if (units.Count(taken.ContainsKey) is var ready && ready < units.Length)
        {
            Fail(path, $"{ready} of its {units.Length} texts are translated; the file is written when all are");
            return null;
        }

        var fronts = FrontText.From(original.Front).Where(text => text.Text.Value.Trim().Length > 0).ToList();
        return UnitWriter.Create(original, path,
            fronts.Zip(units, (text, unit) => (text.Name, taken[unit][0])).ToDictionary(), [.. units.Skip(fronts.Count).Select(unit => taken[unit][0])]);
    }

    // What would be an error on the page is not written, whatever it is: the campaign goes on as it was.
    private List<ContentFile> WithoutErrors(List<ContentFile> changed)
    {
        var errorsBefore = Errors(_files).Select(error => (error.Location.Path, error.Code, error.Message)).ToHashSet();
        var after = _files.Where(file => !changed.Exists(one => one.Path == file.Path)).Concat(changed).ToList();
        var fresh = Errors(after).Where(error => error.Code != DiagnosticCode.Unconfirmed && !errorsBefore.Contains((error.Location.Path, error.Code, error.Message))).ToLookup(error => error.Location.Path);
        foreach (var file in changed.Where(file => fresh.Contains(file.Path)))
        {
            Fail(file.Path, $"it would have an error: {fresh[file.Path].First()}");
        }

        return [.. changed.Where(file => !fresh.Contains(file.Path))];
    }

    private IEnumerable<Diagnostic> Errors(IReadOnlyList<ContentFile> files) => CampaignLoader.Load(_site, files, _now).Diagnostics.Where(one => one.Severity == Severity.Error);

    private void Report(PoEntry entry, string why) => _problems.Add(new(entry.Line, $"{entry.Context}: {why}"));

    private void Fail(string path, string why) => _problems.Add(new(0, $"{path} was not written: {why}"));
}
