using CampaignSite.Content.Model;

namespace CampaignSite.Copies;

/// <summary>Sources and warnings that a copy names: each once, sources numbered through the whole file in the order they are first met.</summary>
internal sealed class GuideReferences
{
    private readonly List<Source> _sources = [];
    private readonly Dictionary<Slug, int> _numbers = [];
    private readonly HashSet<SourceLabel> _labels = [];

    public IReadOnlyList<Source> Sources => _sources;

    public IEnumerable<SourceLabel> Labels => _labels.OrderBy(label => label.Id);

    public static string PlaceOf(int number) => $"source.{number}";

    public int NumberOf(Source source)
    {
        if (!_numbers.TryGetValue(source.Id, out var number))
        {
            _sources.Add(source);
            _numbers[source.Id] = number = _sources.Count;
            Warn(source.Label);
        }

        return number;
    }

    /// <summary>Remembers that a label stands somewhere in the copy, so that the copy says what it means.</summary>
    public void Warn(SourceLabel? label)
    {
        if (label is not null)
        {
            _labels.Add(label);
        }
    }
}
