using System.Text;
using BenchmarkDotNet.Attributes;
using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;

namespace CampaignSite.MicroBenchmarks;

/// <summary>From files to a campaign.</summary>
public class LoaderBenchmarks
{
    private const string EditedFile = "texts/briefing.en.md";

    private readonly LoadMemory _memory = new();
    private IReadOnlyList<ContentFile> _files = [];
    private int _edits;

    [GlobalSetup]
    public void Setup()
    {
        _files = ShippedCampaign.ReadFiles();
        CampaignLoader.Load(PageRegistry.Site, _files, Now, _memory);
    }

    [Benchmark]
    public object ReadFolder() => ContentFolder.Read(ShippedCampaign.Folder);

    [Benchmark]
    public object LoadAll() => CampaignLoader.Load(PageRegistry.Site, _files, Now);

    [Benchmark]
    public object LoadAfterAnEdit()
    {
        var files = _files.Select(file => file.Path == EditedFile ? new ContentFile(file.Path, Edited(file)) : file).ToList();
        return CampaignLoader.Load(PageRegistry.Site, files, Now, _memory);
    }

    private static HalfDay Now => new(ShippedCampaign.Today, IsMorning: false);

    private byte[] Edited(ContentFile file) => [.. file.Bytes.Span, .. Encoding.UTF8.GetBytes($"\n\nEdit {++_edits}.\n")];
}
