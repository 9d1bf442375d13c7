using System.Text.RegularExpressions;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Caching;

/// <summary>What is found before all guards is what a reader gets who goes through them.</summary>
[Trait("Category", "Slow")]
public sealed partial class PageCacheLookupTests(CountingSite counting) : IClassFixture<CountingSite>
{
    private readonly RunningSite _site = counting.Site;

    [Theory]
    [InlineData("GET", false)]
    [InlineData("GET", true)]
    [InlineData("HEAD", false)]
    public async Task The_short_way_and_the_whole_way_give_the_same_answer(string method, bool isKnown)
    {
        var campaign = SaltmarshSite.CampaignOf(_site);
        var start = await _site.Client.GetStringAsync("/");
        var assets = Asset().Matches(start).Select(match => match.Groups["path"].Value).ToList();
        Assert.True(assets.Count >= 3);
        string[] files = ["/changes.atom", "/data/campaign.json", "/copy/guide.en.html", "/robots.txt", "/health/live", "/no-such-page", "/Briefing", "/briefing/", "/%62riefing", "/marks", "/search"];
        foreach (var path in campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Select(address => RequestLanguage.PathIn(campaign, language, address))).Concat(assets).Concat(files))
        {
            var (_, tag) = await AnswerAsync(HttpMethod.Get, path, null);
            var known = isKnown ? tag : null;

            var (shortWay, _) = await AnswerAsync(new HttpMethod(method), path, known);
            var (wholeWay, _) = await AnswerAsync(new HttpMethod(method), path, known, ("Cookie", "other=site"));
            var (withQuery, _) = await AnswerAsync(new HttpMethod(method), path + "?fbclid=x", known);

            Assert.Equal(shortWay, wholeWay);
            Assert.Equal(shortWay, withQuery.Replace("?fbclid=x", "", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("GET /briefing HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n", "400")]
    [InlineData("get /briefing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "405")]
    [InlineData("TRACE /briefing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "405")]
    public async Task A_ready_page_opens_no_way_around_a_guard(string request, string status)
    {
        (await _site.Client.GetAsync("/briefing")).Dispose();

        Assert.StartsWith($"HTTP/1.1 {status} ", await _site.RawAsync(request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_page_is_not_made_anew_but_answered_with_the_whole()
    {
        (await _site.Client.GetAsync("/briefing")).Dispose();
        var made = counting.Made;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/briefing") { Headers = { Range = new(0, 0) } };

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal((200, made), ((int)answer.StatusCode, counting.Made));
    }

    private async Task<(string Answer, string? Tag)> AnswerAsync(HttpMethod method, string path, string? known, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers.Append(("Accept-Encoding", "gzip")).Concat(known is null ? [] : [("If-None-Match", known)]))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _site.Client.SendAsync(request);
        var lines = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {header.Value}").Order();
        return ($"{path.Split('?')[0]} {(int)answer.StatusCode}\n{string.Join('\n', lines)}\n{Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync())}", answer.Headers.ETag?.ToString());
    }

    [GeneratedRegex("(?:href|src)=\"(?<path>/[^\"]+\\.(?:css|js|svg|png|ico))\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asset();
}
