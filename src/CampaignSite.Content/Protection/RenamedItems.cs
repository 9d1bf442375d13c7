using CampaignSite.Content.Translation;

namespace CampaignSite.Content.Protection;

/// <summary>
/// Protected items whose file is gone while an item that the list does not have carries their title: they were renamed, and what
/// protected them goes on holding under the new name.
/// </summary>
internal sealed class RenamedItems(ProtectedList list, ImmutableSortedDictionary<string, ProtectedItem> renamed)
{
    /// <summary>One for each item, so that an editor brings the list up to date.</summary>
    public IEnumerable<ProtectedDifference> Differences => renamed.Select(pair =>
    {
        var key = $"{ProtectedSection.Titles}/{pair.Key}";
        var at = list.Values.First(value => value.Key.StartsWith(key + "/", StringComparison.Ordinal)).Value.At;
        var message = $"“{pair.Key}” is gone and {pair.Value.Folder}/{pair.Value.Slug} has its title: what this list says about it applies under the new name; run “protected --write”";
        return new ProtectedDifference(key, null, null, ProtectedEffect.Safer, new Diagnostic(at, Severity.Warning, DiagnosticCode.Unlisted, message));
    });

    public static RenamedItems Find(Campaign campaign, ProtectedList list)
    {
        var items = ProtectedItem.All(campaign).ToList();
        var known = items.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var titles = list.Values.Select(pair => (Names: pair.Key.Split('/'), pair.Value.Value))
            .Where(one => one.Names is [ProtectedSection.Titles, _, _])
            .ToLookup(one => one.Names[1], one => (Language: one.Names[2], Title: one.Value), StringComparer.Ordinal);
        var found = ImmutableSortedDictionary.CreateBuilder<string, ProtectedItem>(StringComparer.Ordinal);
        foreach (var lost in titles.Where(lost => !known.Contains(lost.Key)))
        {
            if (items.Find(one => !titles.Contains(one.Name) && lost.Key.StartsWith(one.Kind + "-", StringComparison.Ordinal) && HasTitle(one, lost)) is { } item)
            {
                found[lost.Key] = item;
            }
        }

        return new RenamedItems(list, found.ToImmutable());

        bool HasTitle(ProtectedItem item, IEnumerable<(string Language, string Title)> lost) => lost.Any(one =>
            campaign.Languages.FirstOrDefault(language => language.Tag == one.Language) is { } language
            && item.ContentIn(language) is var content && content.Language.Equals(language)
            && TranslationHash.ComputeForWords(content.Title) == one.Title);
    }

    /// <summary>The list with the new names.</summary>
    public ProtectedList Follow() => renamed.IsEmpty ? list : new ProtectedList(
        list.Values.Select(pair => KeyValuePair.Create(NewKey(pair.Key), pair.Value)).DistinctBy(pair => pair.Key, StringComparer.Ordinal), list.Sections);

    private string NewKey(string key)
    {
        if (ProtectedItem.NameIn(key) is not { } name || !renamed.TryGetValue(name, out var item))
        {
            return key;
        }

        var names = key.Split('/');
        names[1] = names[0] == ProtectedSection.Titles ? item.Name : item.Slug.Value;
        return string.Join('/', names);
    }
}
