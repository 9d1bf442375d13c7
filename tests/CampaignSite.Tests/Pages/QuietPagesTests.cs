using System.Net;
using AngleSharp.Html.Parser;
using CampaignSite.Content.Protection;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Pages;

/// <summary>The quiet pages as content changes them, and the addresses that lead to them.</summary>
[Trait("Category", "Slow")]
public sealed class QuietPagesTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("/guides/safety", "/notes/safety")]
    [InlineData("/ar/guides/safety", "/ar/notes/safety")]
    [InlineData("/guides/safety?utm_source=x", "/notes/safety")]
    public async Task The_old_address_of_a_quiet_text_leads_to_the_new_one_in_one_step(string old, string now)
    {
        using var answer = await _site.Client.GetAsync(old);

        Assert.Equal((HttpStatusCode.PermanentRedirect, now), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal("no-store, no-transform", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/notes/history-of-the-marsh")]
    [InlineData("/notes/briefing")]
    [InlineData("/notes/no-such-text")]
    [InlineData("/ar/notes/no-such-text")]
    public async Task What_is_not_there_says_so_without_telling_what_the_site_is(string path)
    {
        using var answer = await _site.Client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        var page = new HtmlParser().ParseDocument(text);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(path.StartsWith("/ar", StringComparison.Ordinal) ? "ملاحظات" : "Notes", page.Title);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.NotNull(page.QuerySelector("#leave"));
        Assert.DoesNotContain(fixture.Campaign.Name, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_looked_at_for_too_long_ago_stands_apart()
    {
        var clock = new FakeTimeProvider(SaltmarshSite.Noon);
        await using var site = await SaltmarshSite.StartAsync(clock);
        var words = SaltmarshSite.CampaignOf(site).WordsIn(SaltmarshSite.CampaignOf(site).BaseLanguage);

        Assert.Equal([words.HelpersConfirmed], await HeadingsAsync(site));
        await SaltmarshSite.PassAsync(site, clock, days: 400);
        Assert.Equal([words.HelpersUnconfirmed], await HeadingsAsync(site));
    }

    [Fact]
    public async Task The_campaign_may_change_their_word_while_the_site_runs_and_every_link_follows()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Saltmarsh.Files())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.At($"content/{file.Path}"))!);
            await File.WriteAllBytesAsync(folder.At($"content/{file.Path}"), file.Bytes.ToArray());
        }

        // The word is protected: it changes when the list says so too.
        var list = ProtectedList.FromCampaign(Saltmarsh.Campaign()).ToYaml();
        folder.Write("content/protected.yml", list);
        await using var site = await RunningSite.StartAsync(folder, ["--Limits:Enabled=false"]);
        folder.Write("content/protected.yml", list.Replace("quiet-path: notes", "quiet-path: recipes", StringComparison.Ordinal));
        var settings = await File.ReadAllTextAsync(folder.At("content/campaign.yml"));
        folder.Write("content/campaign.yml", settings.Replace("path: notes", "path: recipes", StringComparison.Ordinal));
        await Wait.UntilAsync(() => SaltmarshSite.CampaignOf(site).Quiet.Path.Value == "recipes");

        foreach (var path in new[] { "/recipes", "/ar/recipes", "/recipes/safety", "/ar/recipes/help" })
        {
            using var answer = await site.Client.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }

        using var gone = await site.Client.GetAsync("/notes");
        using var old = await site.Client.GetAsync("/ar/guides/safety");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal("/ar/recipes/safety", old.Headers.Location!.OriginalString);
        Assert.Contains("href=\"/ar/recipes/safety\"", await site.Client.GetStringAsync("/ar/countries/jo"), StringComparison.Ordinal);
        Assert.Contains("href=\"/ar/recipes\"", await site.Client.GetStringAsync("/ar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C5_no_cookie_and_no_header_of_a_visitor_changes_a_byte()
    {
        var paths = fixture.Campaign.Languages.SelectMany(language =>
            PageAddresses.Quiet(fixture.Campaign).Select(address => RequestLanguage.PathIn(fixture.Campaign, language, address))).ToList();
        Assert.True(paths.Count >= 8);
        foreach (var path in paths)
        {
            var plain = await AnswerAsync(path);
            foreach (var cookie in new[] { "__Host-d=" + new string('A', 43), "__Host-d=x", "d=1", "__Host-d=a; __Host-d=b", new string('c', 4000) + "=1" })
            {
                Assert.Equal(plain, await AnswerAsync(path, ("Cookie", cookie)));
            }

            Assert.Equal(plain, await AnswerAsync(path, ("Accept-Language", "ar, ru"), ("User-Agent", "Old/1.0"), ("Referer", "https://search.example/?q=marsh"), ("DNT", "1")));
            Assert.DoesNotContain("Set-Cookie", plain, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("Cache-Control: no-store, no-transform\n", plain, StringComparison.Ordinal);
            Assert.Contains("Vary: Accept-Encoding\n", plain, StringComparison.Ordinal);
        }
    }

    /// <summary>Headers and body, but for the clock.</summary>
    private async Task<string> AnswerAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var answer = await _site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var lines = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated).Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {header.Value}\n").Order(StringComparer.Ordinal);
        return string.Concat(lines) + await answer.Content.ReadAsStringAsync();
    }

    private static async Task<IEnumerable<string>> HeadingsAsync(RunningSite site) =>
        new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/notes/help")).QuerySelectorAll("h2").Select(heading => heading.TextContent).Where(text => text != "Sources");
}
