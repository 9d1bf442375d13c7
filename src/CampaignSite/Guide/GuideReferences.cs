using CampaignSite.Content.Loading;
using CampaignSite.Content.Sources;

namespace CampaignSite.Guide;

/// <summary>Sources that a copy cites: each once, numbered through the whole file in the order they are first met.</summary>
internal sealed class GuideReferences
{
    private readonly List<Source> _sources = [];
    private readonly Dictionary<Slug, int> _numbers = [];

    public IReadOnlyList<Source> Sources => _sources;

    // Short, because it occurs in the file some hundred times.
    public static string PlaceOf(int number) => $"s{number}";

    public int NumberOf(Source source)
    {
        if (!_numbers.TryGetValue(source.Id, out var number))
        {
            _sources.Add(source);
            _numbers[source.Id] = number = _sources.Count;
        }

        return number;
    }
}
