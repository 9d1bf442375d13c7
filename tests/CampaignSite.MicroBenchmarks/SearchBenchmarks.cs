using BenchmarkDotNet.Attributes;
using CampaignSite.Localization;
using CampaignSite.Search;

namespace CampaignSite.MicroBenchmarks;

/// <summary>The index of one language, and questions to it.</summary>
public class SearchBenchmarks : IDisposable
{
    private LocalizedCampaign? _localized;
    private SearchIndex? _index;

    [GlobalSetup]
    public void Setup()
    {
        var campaign = ShippedCampaign.Load();
        _localized = new LocalizedCampaign(campaign, new RequestLanguage(campaign.BaseLanguage, "/"));
        _index = new SearchIndex(SearchEntries.Create(_localized));
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _index?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public void MakeIndex() => new SearchIndex(SearchEntries.Create(_localized!)).Dispose();

    [Benchmark]
    public object FindTwoWords() => _index!.Find(SearchQuery.Parse("embassy letter"));

    [Benchmark]
    public object FindMistypedWord() => _index!.Find(SearchQuery.Parse("embasy"));
}
