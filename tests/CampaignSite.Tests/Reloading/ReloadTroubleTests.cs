using CampaignSite.Content;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Reloading;

/// <summary>What fails while it is read or loaded, and not because of what an editor wrote.</summary>
[Trait("Category", "Slow")]
public sealed class ReloadTroubleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(SaltmarshSite.Noon);
    private volatile bool _throws;
    private volatile bool _unreadable;
    private int _reads;

    public ReloadTroubleTests() => SmallCampaign.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_load_that_throws_is_stale_said_once_and_tried_again()
    {
        await using var site = await StartAsync();
        _throws = true;

        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
        await UntilAsync(() => StateOf(site) == ContentState.Stale && site.Log.Lines.Any(l => l.Contains("Loading the content failed", StringComparison.Ordinal)));
        await UntilReadTwiceAsync();

        Assert.Equal("Tide", NameOf(site));
        Assert.Single(site.Log.Lines, l => l.Contains("Loading the content failed (FormatException in ", StringComparison.Ordinal));

        _throws = false;

        await UntilAsync(() => (NameOf(site), StateOf(site)) == ("High water", ContentState.Good));
    }

    [Fact]
    public async Task Taking_back_an_edit_that_could_not_be_loaded_is_good_again()
    {
        await using var site = await StartAsync();
        _throws = true;
        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
        await UntilAsync(() => StateOf(site) == ContentState.Stale);

        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("Tide"));

        await UntilAsync(() => StateOf(site) == ContentState.Good);
        Assert.Equal("Tide", NameOf(site));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_for_a_while_is_said_once_and_read_when_it_can_be()
    {
        await using var site = await StartAsync();
        _unreadable = true;

        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
        await UntilAsync(() => StateOf(site) == ContentState.Stale);
        await UntilReadTwiceAsync();

        Assert.Single(site.Log.Lines, l => l.Contains("file-unreadable", StringComparison.Ordinal));

        // Nothing in the folder changes: permissions are no part of what is seen from outside.
        _unreadable = false;

        await UntilAsync(() => (NameOf(site), StateOf(site)) == ("High water", ContentState.Good));
    }

    [Fact]
    public async Task A_start_that_throws_serves_the_last_good_copy_and_goes_on_trying()
    {
        using (var before = new TemporaryFolder())
        {
            SmallCampaign.WriteTo(before);
            await using var site = await RunningSite.StartAsync(before);
            await UntilAsync(() => File.Exists(before.At("data/last-good/content.zip")));
            Directory.CreateDirectory(_folder.At("data/last-good"));
            File.Copy(before.At("data/last-good/content.zip"), _folder.At("data/last-good/content.zip"));
        }

        _folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
        _throws = true;
        await using var again = await StartAsync();

        Assert.Equal(("Tide", ContentState.Copy), (NameOf(again), StateOf(again)));

        _throws = false;

        await UntilAsync(() => (NameOf(again), StateOf(again)) == ("High water", ContentState.Good));
    }

    [Fact]
    public async Task A_new_day_over_a_broken_folder_keeps_what_is_on_the_air_where_it_could_not_be_saved()
    {
        await using var site = await StartAsync();
        await UntilAsync(() => File.Exists(site.Folder.At("data/last-good/content.zip")));
        site.Folder.Write("data/last-good/content.zip.tmp/in-the-way", "");
        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
        await UntilAsync(() => site.Log.Lines.Any(l => l.Contains("The last good copy cannot be saved", StringComparison.Ordinal)));
        site.Folder.Write("content/campaign.yml", "name: [\n");
        await UntilAsync(() => StateOf(site) == ContentState.Stale);

        _time.Advance(TimeSpan.FromDays(1));

        await UntilAsync(() => site.Services.GetRequiredService<CampaignProvider>().Current.Today == new DateOnly(2026, 11, 23));
        Assert.Equal(("High water", ContentState.Stale), (NameOf(site), StateOf(site)));
    }

    private static string NameOf(RunningSite site) => site.Services.GetRequiredService<CampaignProvider>().Current.Name;

    private static ContentState StateOf(RunningSite site) => site.Services.GetRequiredService<CampaignProvider>().State;

    private Task<RunningSite> StartAsync() => RunningSite.StartAsync(
        _folder, adjust: services => services.AddSingleton<TimeProvider>(_time).AddSingleton(new ContentSource(_folder.At("content")) { Read = Read, Parse = Load }));

    private Task UntilAsync(Func<bool> isTrue) => Wait.UntilAsync(_time, isTrue);

    // What is said once is said again by the next try, if at all.
    private Task UntilReadTwiceAsync()
    {
        var before = Volatile.Read(ref _reads);
        return UntilAsync(() => Volatile.Read(ref _reads) >= before + 2);
    }

    private FolderContents Read(string folder)
    {
        Interlocked.Increment(ref _reads);
        var read = ContentFolder.Read(folder);
        var home = Location.StartOf("texts/home.en.md");
        return _unreadable
            ? new([.. read.Files.Where(f => f.Path != home.Path)], [new(home, Severity.Error, DiagnosticCode.FileUnreadable, "the file cannot be read")])
            : read;
    }

    private LoadResult Load(IReadOnlyList<ContentFile> files, HalfDay now) =>
        _throws && files.Any(f => System.Text.Encoding.UTF8.GetString(f.Bytes.Span).Contains("High water", StringComparison.Ordinal))
            ? throw new FormatException("canary")
            : CampaignLoader.Load(PageRegistry.Site, files, now);
}
