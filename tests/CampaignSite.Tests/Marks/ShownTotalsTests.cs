using CampaignSite.Marks;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Marks;

[Trait("Category", "Slow")]
public sealed class ShownTotalsTests
{
    private const string Open = "read-the-briefing";

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, "Marked as done at least 10 times.")]
    [InlineData(23, "Marked as done at least 20 times.")]
    public async Task N12_a_figure_is_shown_from_ten_on_in_tens_and_only_from_the_next_day(int browsers, string? shown)
    {
        var clock = new FakeTimeProvider(SaltmarshSite.Noon);
        await using var site = await SaltmarshSite.StartAsync(clock);
        for (var i = 0; i < browsers; i++)
        {
            using var answer = await new Browser(site).PressAsync(Open, "done");
        }

        var today = await new Browser(site).ReadAsync($"/actions/{Open}");
        clock.Advance(TimeSpan.FromDays(1));
        await site.Services.GetRequiredService<MarkTotals>().RefreshAsync();
        var tomorrow = await new Browser(site).ReadAsync($"/actions/{Open}");

        Assert.DoesNotContain("Marked as done", today, StringComparison.Ordinal);
        Assert.Equal(shown, tomorrow.Split("<p class=\"meta\">Marked").Skip(1).Select(rest => "Marked" + rest.Split('<')[0]).SingleOrDefault());
    }

    [Fact]
    public async Task A_total_changes_by_exactly_one_each_way_whatever_others_do()
    {
        await using var site = await SaltmarshSite.StartAsync();
        var (one, another) = (new Browser(site), new Browser(site));
        var totals = new List<long>();

        foreach (var (browser, word) in new[]
        {
            (one, "done"), (one, "done"), (another, "done"), (another, "tried"), (another, "done"), (one, "none"), (one, "none"), (another, "later"),
        })
        {
            using var answer = await browser.PressAsync(Open, word);
            totals.Add(Browser.TotalOf(site, Open));
        }

        Assert.Equal([1, 1, 2, 1, 2, 1, 1, 0], totals);
    }

    [Fact]
    public async Task Forgetting_leaves_the_total_as_it_was()
    {
        await using var site = await SaltmarshSite.StartAsync();
        var browser = new Browser(site);
        using var done = await browser.PressAsync(Open, "done");

        using var forgotten = await browser.ForgetAsync();

        Assert.Equal((0, 1), (Browser.RowsOf(site), Browser.TotalOf(site, Open)));
    }

    [Fact]
    public async Task Switched_off_in_the_campaign_marks_are_offered_and_taken_nowhere()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Saltmarsh.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = folder.At(Path.Combine("content", Path.GetRelativePath(Saltmarsh.Folder, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var settings = await File.ReadAllTextAsync(folder.At("content/campaign.yml"));
        folder.Write("content/campaign.yml", settings.Replace("marks: true", "marks: false", StringComparison.Ordinal));
        await using var site = await SaltmarshSite.StartAsync(folder: folder, settings: $"--Site:Content={folder.At("content")}");
        var browser = new Browser(site);

        using var answer = await browser.PressAsync(Open, "done");

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal([], Browser.SetCookies(answer));
        Assert.DoesNotContain("<form method=\"post\"", await browser.ReadAsync($"/actions/{Open}"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/marks\"", await browser.ReadAsync("/"), StringComparison.Ordinal);
    }
}
