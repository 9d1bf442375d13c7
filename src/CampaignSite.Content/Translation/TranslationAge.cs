using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Translation;

/// <summary>Whether the base of a translation has changed since, and in which parts.</summary>
/// <param name="IsStale">It has.</param>
/// <param name="StaleParts">The parts of the translation it has changed in, by number: 0 precedes the first heading. None where the translation does not hold the hashes of parts.</param>
/// <param name="Changed">The parts of the base as it is now that are new or changed, named for editors; none where that is not known.</param>
internal sealed record TranslationAge(bool IsStale, ImmutableArray<int> StaleParts, ImmutableArray<string> Changed)
{
    public static TranslationAge UpToDate { get; } = new(false, [], []);

    public bool IsBeginningStale => StaleParts.Contains(0);

    /// <param name="document">The translation; its <c>translates</c> is a hash, and those of the parts behind it, apart by blanks.</param>
    /// <param name="original">Its base as it is now.</param>
    public static TranslationAge From(Document document, Document original)
    {
        var then = (document.Front.Find("translates") is YamlScalar { Value: var value } ? value : "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (then.Length == 0 || then[0] == TranslationHash.Compute(original))
        {
            return UpToDate;
        }

        // A translation has the headings of its base, so the hashes count its own parts; where they do not, nothing can be named.
        var (old, now) = (then[1..], TranslationHash.Parts(original));
        if (old.Length == 0 || old.Length != document.Outline.Headings.Count + 1)
        {
            return new(true, [], []);
        }

        // A part that was moved is the same; among as many parts as before each is compared with that at its place.
        var (gone, added) = old.Length == now.Length
            ? (Where(old, (part, i) => part != now[i]), Where(now, (part, i) => part != old[i]))
            : (Where(old, (part, _) => !now.Contains(part)), Where(now, (part, _) => !old.Contains(part)));
        var headings = TopHeadings(original);
        return new(true, gone, headings.Count + 1 == now.Length ? [.. added.Select(part => part == 0 ? "the beginning" : $"“{headings[part - 1]}”")] : []);
    }

    /// <summary>Those headings of the translation below which the base has changed.</summary>
    public ImmutableArray<Heading> HeadingsIn(ImmutableArray<Heading> headings) =>
        [.. StaleParts.Where(part => part > 0 && part <= headings.Length).Select(part => headings[part - 1])];

    private static ImmutableArray<int> Where(IReadOnlyList<string> parts, Func<string, int, bool> condition) =>
        [.. Enumerable.Range(0, parts.Count).Where(i => condition(parts[i], i))];

    private static List<string> TopHeadings(Document document) =>
        [.. document.Outline.Canonical.Split('\n').Where(line => line is ['h', >= '1' and <= '6', ' ', ..]).Select(line => line[3..])];
}
