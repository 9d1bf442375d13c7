using AngleSharp.Html.Parser;
using CampaignSite.Commands;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Pages;

/// <summary>Pages of the invented campaign after an edit, on a day long after its judgements.</summary>
[Trait("Category", "Slow")]
public sealed class EditedCampaignTests
{
    [Fact]
    public async Task Pages_say_what_fell_back_what_is_old_and_link_no_source_at_risk()
    {
        await using var site = await StartAsync(
            ("countries/jo.en.md", "first.", "first [@gazette-2025-gate; @marsh-news-gate]."),
            ("actions/sign-the-petition-of-2025.ar.md", "reason: سُلّمت في 30 سبتمبر 2026.\n", ""));

        var quiet = await PageAsync(site, "/countries/jo");
        Assert.Equal(2, quiet.QuerySelectorAll(".sources li").Length);
        Assert.Contains("⚠", quiet.QuerySelector(".sources")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(quiet.QuerySelectorAll("main a[href^=http], main a[href*='/sources']"));

        var closed = (await PageAsync(site, "/ar/petitions")).QuerySelector("section[aria-labelledby=closed]")!;
        var reason = closed.QuerySelectorAll("[lang=en]").Single(one => one.TextContent.Contains("It was handed over on 30 September 2026.", StringComparison.Ordinal));
        Assert.Equal("ltr", reason.GetAttribute("dir"));
        Assert.NotEqual(reason.TextContent.Trim(), reason.ParentElement!.TextContent.Split(':', 2)[1].Trim());

        var sources = await PageAsync(site, "/sources");
        Assert.Contains("last checked on 20 November 2026", sources.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("last checked on 20 November 2026", await site.Client.GetStringAsync("/data/campaign.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mailbox_of_an_office_is_shown_and_stands_on_its_card()
    {
        await using var site = await StartAsync(
            ("countries/gb.md", "email: {value: london@embassy.example, confidence: medium}", "email: [london@embassy.example, {value: visa@embassy.example, note: for visas}]"));

        var page = await PageAsync(site, "/countries/gb");
        Assert.Equal(["mailto:london@embassy.example", "mailto:visa@embassy.example"], page.QuerySelectorAll("main a[href*='@embassy.example']").Select(link => link.GetAttribute("href")).Distinct());
        Assert.Contains("for visas", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var card = await site.Client.GetStringAsync("/countries/gb.vcf");
        Assert.Contains("EMAIL;TYPE=INTERNET:london@embassy.example", card, StringComparison.Ordinal);
        Assert.Contains("EMAIL;TYPE=INTERNET:visa@embassy.example", card, StringComparison.Ordinal);

        var embassies = await site.Client.GetStringAsync("/embassies");
        Assert.Contains("mailto:visa@embassy.example", embassies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judgement_within_its_limit_says_nothing_of_its_age()
    {
        await using var site = await SaltmarshSite.StartAsync();

        Assert.DoesNotContain("last checked on", await site.Client.GetStringAsync("/sources"), StringComparison.Ordinal);
        Assert.DoesNotContain("last checked on", await site.Client.GetStringAsync("/data/campaign.json"), StringComparison.Ordinal);
    }

    private static async Task<RunningSite> StartAsync(params (string Path, string From, string To)[] edits)
    {
        var folder = new TemporaryFolder();
        foreach (var file in ListedSaltmarsh.Edit(Saltmarsh.Files(), edits))
        {
            var target = folder.At(Path.Combine("content", file.Path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, file.Bytes.ToArray());
        }

        return await RunningSite.StartAsync(folder, ["--Limits:Enabled=false"], services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(Saltmarsh.Today.AddDays(44))));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(RunningSite site, string path) =>
        new HtmlParser().ParseDocument(await site.Client.GetStringAsync(path));
}
