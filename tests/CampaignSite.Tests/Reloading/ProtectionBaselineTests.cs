using CampaignSite.Content.Actions;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Reloading;

/// <summary>A running site compares with its last good version: a lost list takes no protection with it.</summary>
[Trait("Category", "Slow")]
public sealed class ProtectionBaselineTests
{
    private const string Quiet = "---\ntitle: Before you begin\nsummary: One line.\nquiet: true\nchecked: {on: 2020-01-01, how: document, source: Somebody}\n---\nWords.\n";
    private const string Open = "---\ntitle: Before you begin\nsummary: One line.\nchecked: {on: 2020-01-01, how: document, source: Somebody}\n---\nWords.\n";
    private const string Unsafe = "---\ntitle: One\nsummary: One line.\nstatus: unsafe\nreason: Others answer.\nchecked: {on: 2020-01-01, how: called, source: Somebody}\n---\nWords.\n";
    private const string List = "quiet-path: notes\nquiet-texts: [safety, second]\nat-risk: [nl]\nexit: {en: \"https://www.wikipedia.org/\", ru: \"https://www.wikipedia.org/\", ar: \"https://www.wikipedia.org/\"}\n";

    private readonly FakeTimeProvider _time = new(SaltmarshSite.Noon);

    [Fact]
    public async Task A_lost_line_is_held_and_the_rest_of_the_edit_is_shown()
    {
        await using var site = await StartAsync(List);

        site.Folder.Write("content/texts/safety.en.md", Open);
        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));

        await UntilAsync(() => StateOf(site) == ContentState.Held && Current(site).Name == "High water");
        Assert.True(Current(site).Text("safety")!.Quiet);
        Assert.StartsWith("content: held\n", await site.Client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Contains(site.Log.Lines, line => line.Contains("error unconfirmed", StringComparison.Ordinal));

        site.Folder.Write("content/texts/safety.en.md", Quiet);

        await UntilAsync(() => StateOf(site) == ContentState.Good);
    }

    [Theory]
    [InlineData("")]
    [InlineData("quiet-path: notes\n")]
    [InlineData("quiet-texts: [\n")]
    [InlineData(null)]
    public async Task A_list_that_is_lost_with_the_line_goes_on_holding(string? list)
    {
        await using var site = await StartAsync(List);

        site.Folder.Write("content/texts/safety.en.md", Open);
        if (list is null)
        {
            File.Delete(site.Folder.At("content/protected.yml"));
        }
        else
        {
            site.Folder.Write("content/protected.yml", list);
        }

        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));

        await UntilAsync(() => Current(site).Name == "High water");
        Assert.Equal(ContentState.Held, StateOf(site));
        Assert.True(Current(site).Text("safety")!.Quiet);
    }

    [Fact]
    public async Task A_restart_after_a_lost_list_forgets_nothing()
    {
        using var data = new TemporaryFolder();
        await using (var site = await StartAsync(List))
        {
            File.Delete(site.Folder.At("content/protected.yml"));
            site.Folder.Write("content/texts/safety.en.md", Open);
            site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
            await UntilAsync(() => StateOf(site) == ContentState.Held && Current(site).Name == "High water");
            await UntilAsync(() => File.ReadAllText(site.Folder.At("data/last-good/content.zip")).Contains("High water", StringComparison.Ordinal));
            Copy(site.Folder.Path, data.Path);
        }

        await using var again = await StartAsync(Moved(data));

        Assert.Equal(ContentState.Held, StateOf(again));
        Assert.True(Current(again).Text("safety")!.Quiet);
    }

    [Fact]
    public async Task A_campaign_without_a_list_is_held_to_its_last_good_version()
    {
        await using var site = await StartAsync(list: null);

        site.Folder.Write("content/texts/safety.en.md", Open);
        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
        await UntilAsync(() => StateOf(site) == ContentState.Held && Current(site).Name == "High water");

        Assert.True(Current(site).Text("safety")!.Quiet);
    }

    [Fact]
    public async Task Without_a_list_what_was_made_safer_meanwhile_is_kept_and_survives_a_broken_folder()
    {
        using var data = new TemporaryFolder();
        await using (var site = await StartAsync(list: null))
        {
            site.Folder.Write("content/texts/safety.en.md", Open);
            await UntilAsync(() => StateOf(site) == ContentState.Held);
            site.Folder.Write("content/organisations/one.en.md", Unsafe);
            site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
            await UntilAsync(() => Current(site).Organisation("one") is { Status: Status.Unsafe } && KeptSays(site, "High water"));
            Copy(site.Folder.Path, data.Path);
        }

        data.Write("content/campaign.yml", "name: [\n");
        await using var again = await StartAsync(Moved(data));

        Assert.Equal(ContentState.Copy, StateOf(again));
        Assert.Equal(Status.Unsafe, Current(again).Organisation("one")!.Status);
        Assert.True(Current(again).Text("safety")!.Quiet);
    }

    [Fact]
    public async Task Without_a_list_a_line_put_back_is_good_again_and_an_unsafe_one_made_meanwhile_holds()
    {
        await using var site = await StartAsync(list: null);
        site.Folder.Write("content/texts/safety.en.md", Open);
        await UntilAsync(() => StateOf(site) == ContentState.Held);
        site.Folder.Write("content/organisations/one.en.md", Unsafe);
        await UntilAsync(() => Current(site).Organisation("one") is { Status: Status.Unsafe });

        site.Folder.Write("content/organisations/one.en.md", Unsafe.Replace("status: unsafe", "status: closed", StringComparison.Ordinal));
        site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
        await UntilAsync(() => Current(site).Name == "High water");
        Assert.Equal(Status.Unsafe, Current(site).Organisation("one")!.Status);

        site.Folder.Write("content/organisations/one.en.md", Unsafe);
        site.Folder.Write("content/texts/safety.en.md", Quiet);

        await UntilAsync(() => StateOf(site) == ContentState.Good);
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("the last good version had this list", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_that_holds_changes_back_says_so_when_it_is_served()
    {
        using var data = new TemporaryFolder();
        await using (var site = await StartAsync(List))
        {
            site.Folder.Write("content/texts/safety.en.md", Open);
            site.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
            await UntilAsync(() => StateOf(site) == ContentState.Held && KeptSays(site, "High water"));
            Copy(site.Folder.Path, data.Path);
        }

        data.Write("content/campaign.yml", "name: [\n");
        await using var again = await StartAsync(Moved(data));

        Assert.Equal(ContentState.Copy, StateOf(again));
        Assert.Contains(again.Log.Lines, line => line.Contains("error unconfirmed", StringComparison.Ordinal));

        // The folder equals the copy again: what waits, waits.
        again.Folder.Write("content/campaign.yml", SmallCampaign.Settings("High water"));
        await UntilAsync(() => StateOf(again) != ContentState.Copy);
        Assert.Equal(ContentState.Held, StateOf(again));
    }

    [Fact]
    public async Task What_both_agree_on_is_shown()
    {
        await using var site = await StartAsync(List);

        site.Folder.Write("content/protected.yml", List.Replace("[safety, second]", "[second]", StringComparison.Ordinal));
        site.Folder.Write("content/texts/safety.en.md", Open);

        await UntilAsync(() => !Current(site).Text("safety")!.Quiet);
        Assert.Equal(ContentState.Good, StateOf(site));
    }

    [Fact]
    public async Task A_closing_is_shown_at_once_without_the_list()
    {
        await using var site = await StartAsync(List);

        site.Folder.Write("content/organisations/one.en.md", Unsafe);

        await UntilAsync(() => Current(site).Organisation("one") is { Status: Status.Unsafe });
        Assert.Equal(ContentState.Good, StateOf(site));
    }

    private Task UntilAsync(Func<bool> isTrue) => Wait.UntilAsync(_time, isTrue);

    private static bool KeptSays(RunningSite site, string words) =>
        File.Exists(site.Folder.At("data/last-good/content.zip")) && File.ReadAllText(site.Folder.At("data/last-good/content.zip")).Contains(words, StringComparison.Ordinal);

    private Task<RunningSite> StartAsync(string? list)
    {
        var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        folder.Write("content/texts/safety.en.md", Quiet);
        folder.Write("content/texts/second.en.md", Quiet);
        if (list is not null)
        {
            folder.Write("content/protected.yml", list);
        }

        return StartAsync(folder);
    }

    private Task<RunningSite> StartAsync(TemporaryFolder folder) =>
        RunningSite.StartAsync(folder, adjust: services => services.AddSingleton<TimeProvider>(_time));

    private static TemporaryFolder Moved(TemporaryFolder from)
    {
        var folder = new TemporaryFolder();
        Copy(from.Path, folder.Path);
        return folder;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains(".db", StringComparison.Ordinal) && !file.EndsWith("lock", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static ContentState StateOf(RunningSite site) => site.Services.GetRequiredService<CampaignProvider>().State;

    private static CampaignSite.Content.Campaign Current(RunningSite site) => site.Services.GetRequiredService<CampaignProvider>().Current;
}
