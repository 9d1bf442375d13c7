using CampaignSite.Content.Files;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Reloading;

[Trait("Category", "Slow")]
public sealed class CampaignReloaderTests
{
    private const string Broken = "name: [\n";

    private readonly FakeTimeProvider _time = new(SaltmarshSite.Noon);
    private int _reads;

    [Fact]
    public async Task An_edit_is_on_the_air_within_two_seconds()
    {
        // The one test here that takes real time: the promise is about it.
        await using var site = await RunningSite.StartAsync();

        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));

        Assert.InRange(await Wait.UntilAsync(() => NameOf(site) == "High water"), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Contains("High water", await site.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R13_N8_an_error_keeps_the_old_campaign_is_said_once_and_mending_it_takes_effect()
    {
        await using var site = await StartAsync();

        site.Folder.Write("content/campaign.yml", Broken);
        await UntilAsync(() => StateOf(site) == ContentState.Stale);
        var later = _time.GetUtcNow() + TimeSpan.FromSeconds(15);
        await UntilAsync(() => _time.GetUtcNow() > later);

        Assert.Contains("Tide", await site.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.StartsWith("content: stale\n", await site.Client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        var lines = site.Log.Lines.Where(l => l.Contains("campaign.yml:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        Assert.Equal(lines.Distinct(), lines);

        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("Mended"));

        await UntilAsync(() => NameOf(site) == "Mended");
        Assert.StartsWith("content: good\n", await site.Client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_the_error_back_is_as_good_as_mending_it()
    {
        await using var site = await StartAsync();
        site.Folder.Write("content/campaign.yml", Broken);
        await UntilAsync(() => StateOf(site) == ContentState.Stale);

        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("Tide"));

        await UntilAsync(() => StateOf(site) == ContentState.Good);
        Assert.Equal("Tide", NameOf(site));
    }

    [Fact]
    public async Task R14_N8_a_content_folder_that_goes_away_takes_no_page_with_it()
    {
        await using var site = await StartAsync();

        Directory.Delete(site.Folder.At("content"), recursive: true);
        await UntilAsync(() => StateOf(site) == ContentState.Stale);

        Assert.Contains("Tide", await site.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_written_again_with_the_same_bytes_are_not_loaded_again()
    {
        await using var site = await StartAsync();
        var (before, reads) = (site.Services.GetRequiredService<CampaignProvider>().Current, Volatile.Read(ref _reads));

        // The second is read when the first was judged.
        for (var written = 1; written <= 2; written++)
        {
            site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("Tide"));
            await UntilAsync(() => Volatile.Read(ref _reads) >= reads + written);
        }

        Assert.Same(before, site.Services.GetRequiredService<CampaignProvider>().Current);
    }

    [Fact]
    public async Task B84_a_hundred_saves_a_second_are_few_reads_and_the_last_one_is_shown()
    {
        await using var site = await StartAsync();
        var reads = Volatile.Read(ref _reads);

        for (var save = 1; save <= 200; save++)
        {
            site.Folder.Write("content/campaign.yml", SmallCampaign.Settings($"Save {save}"));
            _time.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Delay(1);
        }

        await UntilAsync(() => NameOf(site) == "Save 200");
        Assert.InRange(Volatile.Read(ref _reads) - reads, 1, 20);
    }

    [Fact]
    public async Task A_new_day_is_a_new_campaign()
    {
        await using var site = await StartAsync();

        _time.Advance(TimeSpan.FromDays(1));

        await UntilAsync(() => site.Services.GetRequiredService<CampaignProvider>().Current.Today == new DateOnly(2026, 11, 23));
    }

    [Fact]
    public async Task A_new_day_comes_also_over_a_broken_folder()
    {
        await using var site = await StartAsync();
        await UntilAsync(() => File.Exists(site.Folder.At("data/last-good/content.zip")));
        site.Folder.Write("content/campaign.yml", Broken);
        await UntilAsync(() => StateOf(site) == ContentState.Stale);

        _time.Advance(TimeSpan.FromDays(1));

        await UntilAsync(() => site.Services.GetRequiredService<CampaignProvider>().Current.Today == new DateOnly(2026, 11, 23));
        Assert.Equal(ContentState.Stale, StateOf(site));
    }

    [Fact]
    public async Task A_start_with_errors_serves_the_last_good_copy_and_says_so_loudly()
    {
        var data = await DataWithCopyAsync();
        using var broken = BrokenFolder(data);

        await using var site = await StartAsync(broken);

        Assert.Contains("Tide", await site.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.StartsWith("content: copy\n", await site.Client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Single(site.Log.Lines, l => l.StartsWith("Critical", StringComparison.Ordinal) && l.Contains("LAST GOOD COPY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R9_N8_a_start_while_the_clock_is_years_behind_serves_the_last_good_copy_as_of_its_day()
    {
        var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        Directory.CreateDirectory(folder.At("data/last-good"));
        var copy = folder.At("data/last-good/content.zip");
        await File.WriteAllBytesAsync(copy, await DataWithCopyAsync());
        File.SetLastWriteTimeUtc(copy, SaltmarshSite.Noon.UtcDateTime);
        var behind = new FakeTimeProvider(SaltmarshSite.Noon.AddYears(-10));

        await using var site = await RunningSite.StartAsync(folder, adjust: services => services.AddSingleton<TimeProvider>(behind));

        Assert.Equal(ContentState.Copy, StateOf(site));
        Assert.Equal(new DateOnly(2026, 11, 22), site.Services.GetRequiredService<CampaignProvider>().Current.Today);
        Assert.Contains("Tide", await site.Client.GetStringAsync("/"), StringComparison.Ordinal);

        behind.Advance(SaltmarshSite.Noon - behind.GetUtcNow());
        await Wait.UntilAsync(behind, () => StateOf(site) == ContentState.Good);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("flipped")]
    [InlineData("empty")]
    public async Task A_damaged_copy_is_not_served(string damage)
    {
        var copy = await DataWithCopyAsync();
        copy = damage switch
        {
            "cut" => copy[..(copy.Length / 2)],
            "flipped" => Flipped(copy, "Body of home"),
            _ => [],
        };
        using var broken = BrokenFolder(copy);

        var thrown = await Assert.ThrowsAsync<ContentUnusableException>(() => StartAsync(broken));

        Assert.NotEmpty(thrown.Diagnostics);
    }

    [Fact]
    public async Task A_damaged_copy_that_claims_to_be_the_folder_is_written_anew()
    {
        var whole = await DataWithCopyAsync();
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        Directory.CreateDirectory(folder.At("data/last-good"));
        var copy = folder.At("data/last-good/content.zip");
        File.WriteAllBytes(copy, Flipped(whole, "Body of home"));

        await using var site = await StartAsync(folder);

        await UntilAsync(() => File.ReadAllBytes(copy).AsSpan().SequenceEqual(whole));
        Assert.Equal(ContentState.Good, StateOf(site));
    }

    [Fact]
    public async Task A_start_with_errors_and_without_a_copy_does_not_start()
    {
        using var broken = BrokenFolder(null);

        await Assert.ThrowsAsync<ContentUnusableException>(() => StartAsync(broken));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_stops_nothing()
    {
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        folder.Write("data/last-good", "a file where a folder belongs");

        await using var site = await StartAsync(folder);

        await UntilAsync(() => site.Log.Lines.Any(l => l.Contains("The last good copy cannot be saved", StringComparison.Ordinal)));
        Assert.Contains("Tide", await site.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_is_for_its_owners_eyes_alone()
    {
        await using var site = await StartAsync();
        var copy = site.Folder.At("data/last-good/content.zip");
        await UntilAsync(() => File.Exists(copy));

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(site.Folder.At("data")));
        }
    }

    private Task UntilAsync(Func<bool> isTrue) => Wait.UntilAsync(_time, isTrue);

    private Task<RunningSite> StartAsync(TemporaryFolder? folder = null)
    {
        if (folder is null)
        {
            folder = new TemporaryFolder();
            SmallCampaign.WriteTo(folder);
        }

        return RunningSite.StartAsync(folder, adjust: services => services.AddSingleton<TimeProvider>(_time).AddSingleton(new ContentSource(folder.At("content")) { Read = Read }));
    }

    private FolderContents Read(string folder)
    {
        Interlocked.Increment(ref _reads);
        return ContentFolder.Read(folder);
    }

    private static string NameOf(RunningSite site) => site.Services.GetRequiredService<CampaignProvider>().Current.Name;

    private static ContentState StateOf(RunningSite site) => site.Services.GetRequiredService<CampaignProvider>().State;

    private async Task<byte[]> DataWithCopyAsync()
    {
        await using var site = await StartAsync();
        var path = site.Folder.At("data/last-good/content.zip");
        await UntilAsync(() => File.Exists(path));
        return await File.ReadAllBytesAsync(path);
    }

    private static TemporaryFolder BrokenFolder(byte[]? copy)
    {
        var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        folder.Write("content/campaign.yml", Broken);
        if (copy is not null)
        {
            Directory.CreateDirectory(folder.At("data/last-good"));
            File.WriteAllBytes(folder.At("data/last-good/content.zip"), copy);
        }

        return folder;
    }

    private static byte[] Flipped(byte[] bytes, string at)
    {
        var place = bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(at));
        var flipped = bytes.ToArray();
        flipped[place] ^= 1;
        return flipped;
    }
}
