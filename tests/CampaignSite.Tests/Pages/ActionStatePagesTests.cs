using System.Text.Json;
using AngleSharp.Html.Parser;
using CampaignSite.Content.Actions;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>An action of every status and with every kind of dates, seen from everywhere on the site that lists actions.</summary>
[Trait("Category", "Slow")]
public sealed class ActionStatePagesTests
{
    // Saltmarsh's day is 2026-11-22.
    private static readonly (string Facts, ActionState State)[] Actions =
    [
        ("status: open", ActionState.Open),
        ("status: unknown", ActionState.MayBeOpen),
        ("status: open\nchecked: {on: 2026-01-02, how: called, source: Clerk}", ActionState.MayBeOpen),
        ("status: open\nopens: 2026-12-01", ActionState.NotYetOpen),
        ("status: unknown\nopens: 2026-12-01", ActionState.NotYetOpen),
        ("status: open\ncloses: 2026-11-01", ActionState.Over),
        ("status: unknown\ncloses: 2026-11-01", ActionState.Over),
        ("status: closed\nreason: It is over.\nopens: 2026-12-01", ActionState.Over),
        ("status: closed\nreason: It is over.\ncloses: 2026-12-31", ActionState.Over),
        ("status: unsafe\nreason: It is watched.\nopens: 2026-12-01", ActionState.Unsafe),
    ];

    [Theory]
    [InlineData("learn", "/actions")]
    [InlineData("petition", "/petitions")]
    public async Task Lists_archive_data_and_search_agree_on_the_state_of_every_action(string kind, string list)
    {
        await using var site = await StartAsync(kind);

        var listed = await SectionsAsync(site, list);
        var archived = await SectionsAsync(site, "/archive");
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync("/data/campaign.json"));
        var states = json.RootElement.GetProperty("actions").EnumerateArray()
            .ToDictionary(action => action.GetProperty("slug").GetString()!, action => action.GetProperty("state").GetString());
        using var found = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/search?q=quillwort"));
        for (var number = 0; number < Actions.Length; number++)
        {
            var (facts, state) = Actions[number];
            var (slug, address) = ($"act-{number}", $"/actions/act-{number}");
            var hit = found.QuerySelector($"main li:has(a[href='{address}'])")?.TextContent ?? "";
            using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
            var text = page.QuerySelector("main")!.TextContent;

            (ActionState State, string Listed, string Archived, string Data, bool Found, bool OffersLink, bool SaysLastDay) expected = state switch
            {
                ActionState.Open => (state, kind == "learn" ? "learn" : "open", "", "open", true, true, false),
                ActionState.MayBeOpen => (state, "may-be-open", "", "may-be-open", true, true, false),
                ActionState.NotYetOpen => (state, "coming", "", "not-yet-open", true, false, false),
                ActionState.Over => (state, kind == "learn" ? "" : "closed", "closed", "over", true, false, false),
                _ => (state, kind == "learn" ? "" : "closed", "unsafe", "unsafe", true, false, false),
            };
            var word = state switch
            {
                ActionState.MayBeOpen => "May be open",
                ActionState.NotYetOpen => "Opens on",
                ActionState.Over => "Closed",
                ActionState.Unsafe => "Unsafe",
                _ => "Act",
            };
            Assert.Equal(
                (facts, expected),
                (facts, (state, listed.GetValueOrDefault(address, ""), archived.GetValueOrDefault(address, ""), states[slug]!, hit.Contains(word, StringComparison.OrdinalIgnoreCase),
                    page.QuerySelector("main p.go a.act") is not null, text.Contains("Last day", StringComparison.Ordinal))));
        }
    }

    private static async Task<Dictionary<string, string>> SectionsAsync(RunningSite site, string path)
    {
        using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(path));
        return page.QuerySelectorAll("main section[aria-labelledby] h3 a[href^='/actions/act-']")
            .ToDictionary(link => link.GetAttribute("href")!, link => link.Closest("section")!.GetAttribute("aria-labelledby")!, StringComparer.Ordinal);
    }

    private static async Task<RunningSite> StartAsync(string kind)
    {
        var folder = new TemporaryFolder();
        foreach (var file in Saltmarsh.Files())
        {
            await WriteAsync(file.Path, file.Bytes.ToArray());
        }

        for (var number = 0; number < Actions.Length; number++)
        {
            await WriteAsync($"actions/act-{number}.en.md", System.Text.Encoding.UTF8.GetBytes($$"""
                ---
                title: Act {{number}}
                summary: The quillwort.
                exposure: {name: Nobody., public: No., government: None., device: Nothing.}
                kind: {{kind}}
                minutes: 15
                audience: self
                {{(Actions[number].State == ActionState.Unsafe ? "" : "link: /briefing\n")}}{{Actions[number].Facts}}
                ---
                Words.

                """));
        }

        return await SaltmarshSite.StartAsync(folder: folder, settings: [$"--Site:Content={folder.At("content")}"]);

        async Task WriteAsync(string path, byte[] bytes)
        {
            var target = folder.At(Path.Combine("content", path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, bytes);
        }
    }
}
