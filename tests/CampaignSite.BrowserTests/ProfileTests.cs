using System.Text;
using CampaignSite.BrowserTests.Support;
using CampaignSite.Content;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.BrowserTests;

/// <summary>What someone finds who takes a device away: every file of a fresh profile, byte by byte.</summary>
[Collection(BrowserWaits.Name)]
public sealed class ProfileTests(Chromium chromium)
{
    // Parts of words, so that every ending is found.
    private static readonly string[] Telling =
    [
        "chechen", "chechny", "lgbt", " gay", " Gay", "homosex", "queer", "persecut", "tortur", "detain", "kadyrov", "lapunov", "ncsos", "frontlinedefenders", "accessnow",
        "чечен", "чечн", "лгбт", "геев", "гомосекс", "преследован", "пытк", "задерж", "кадыров", "лапунов",
    ];

    private Campaign Campaign => chromium.Shipped.Services.GetRequiredService<CampaignProvider>().Current;

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task A_profile_that_saw_quiet_pages_alone_and_left_holds_the_neutral_title_and_no_telling_word()
    {
        using var folder = new TemporaryFolder();
        await VisitAsync(folder.At("profile"), QuietPages.Of(chromium.Shipped));

        var files = Files(folder.At("profile"));

        Assert.All(Campaign.Languages, language => Assert.Contains(files, file => Holds(file.Bytes, Campaign.Quiet.Title.In(language))));
        Assert.Equal([], files.SelectMany(file => Words.Where(word => Holds(file.Bytes, word)).Select(word => $"{file.Name}: {word}")));

        // What the cache keeps is packed, but under its address: of these pages there is nothing to unpack.
        Assert.Equal([], Cached(files).Where(file => Holds(file.Bytes, Campaign.Quiet.Address)).Select(file => file.Name));
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task The_same_search_does_find_them_after_a_visit_to_the_other_pages()
    {
        using var folder = new TemporaryFolder();
        await VisitAsync(folder.At("profile"), ["/", "/ru/briefing"]);

        var files = Files(folder.At("profile"));

        Assert.Contains(files, file => file.Name.EndsWith("History", StringComparison.Ordinal) && Holds(file.Bytes, "chechny"));
        Assert.Contains(Cached(files), file => Holds(file.Bytes, "/ru/briefing"));
    }

    private IEnumerable<string> Words => Telling.Concat(Campaign.ProperNames.Select(name => name.ToLowerInvariant())).Distinct();

    private async Task VisitAsync(string profile, IEnumerable<string> paths)
    {
        await using (var context = await chromium.ProfileAsync(profile))
        {
            var page = context.Pages[0];
            foreach (var path in paths)
            {
                await page.GotoAsync(new Uri(chromium.Shipped.Address, path).ToString());
            }

            // The way out; its name is not known here, so the browser shows its own page that says so.
            await page.Locator("#leave").PressAsync("Enter");
            await page.Locator("#leave").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

            // The history is written some seconds after a visit.
            await page.WaitForTimeoutAsync(6_000);
        }
    }

    private static List<(string Name, byte[] Bytes)> Files(string profile)
    {
        var files = Directory.EnumerateFiles(profile, "*", SearchOption.AllDirectories)
            .Where(path => File.ResolveLinkTarget(path, returnFinalTarget: false) is null)
            .Select(path => (Name: Path.GetRelativePath(profile, path), Bytes: File.ReadAllBytes(path))).ToList();
        Assert.Contains(files, file => file.Name.EndsWith("History", StringComparison.Ordinal));
        return files;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Cached(IEnumerable<(string Name, byte[] Bytes)> files) =>
        files.Where(file => file.Name.Contains("Cache_Data", StringComparison.Ordinal));

    /// <summary>In UTF-8 or UTF-16, as it is, in small or in capital letters, or with a capital first.</summary>
    private static bool Holds(byte[] bytes, string word)
    {
        var lower = word.ToLowerInvariant();
        return new[] { word, lower, lower.ToUpperInvariant(), char.ToUpperInvariant(lower[0]) + lower[1..] }.Distinct()
            .Any(spelling => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(spelling)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(spelling)) >= 0);
    }
}
