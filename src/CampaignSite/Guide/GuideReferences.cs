using CampaignSite.Content.Loading;
using CampaignSite.Content.Sources;

namespace CampaignSite.Guide;

/// <summary>Sources that a copy cites: each once, numbered through the whole file in the order they are first met.</summary>
internal sealed class GuideReferences
{
    private readonly OrderedDictionary<Slug, Source> _sources = [];

    public IReadOnlyList<Source> Sources => _sources.Values;

    // Short, because it occurs in the file some hundred times.
    public static string PlaceOf(int number) => $"s{number}";

    public int NumberOf(Source source)
    {
        _sources.TryAdd(source.Id, source, out var index);
        return index + 1;
    }
}
