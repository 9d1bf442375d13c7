using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages.Valid;

/// <summary>Browsers correct what is wrong, each in its own way; a screen reader then reads the corrected page. So nothing is wrong.</summary>
[Collection(nameof(Crawled))]
public sealed class EveryDocumentIsValidTests(CrawledCampaigns campaigns)
{
    // Questions of visitors, well put and badly.
    private static readonly string[] Asked =
    [
        "/nothing-here", "/plan?minutes=5", "/plan?minutes=5&country=gb&without=money", "/plan?minutes=1&without=email&without=phone", "/plan?minutes=x&country=zz&without=q",
        "/search?q=gate", "/search?q=no-such-word-anywhere", "/search?q=%22%3E%3Cb%3E%26", $"/search?q={new string('a', 300)}", "/search?q=",
        "/changes?since=2025-01-01", "/changes?since=yesterday", "/suggest?page=/briefing", "/suggest?page=%22%3E", "/suggest/thanks", "/marks",
        "/actions?kind=letter", "/actions/no-such-action", "/actions/read-the-briefing/mark", "/countries?country=gb", "/countries?country=zz",
    ];

    private static readonly string[] FalseAlarms =
    [
        // Markdig writes <hr />. HTML allows it (13.1.2.1), and no attribute here is unquoted.
        "Trailing slash on void elements has no effect",

        // SVG 2, sections 8.13 and 13.2: lines of one width on a map of any size, and signs with a halo. Every browser draws both; the checker knows SVG 1.1.
        "Property “vector-effect” doesn't exist",
        "Property “paint-order” doesn't exist",
        "Attribute “vector-effect” not allowed on element “path”",
    ];

    private static readonly (string Name, string Ending, string Text)[] Known =
    [
        ("known good", "html", "<!DOCTYPE html><html lang=\"en\"><title>Good</title><p>Good.</p></html>"),
        ("known bad", "html", "<!DOCTYPE html><html lang=\"en\"><title>Bad</title><ul><p>Bad.</p></ul></html>"),
        ("known bad sheet", "css", "p { colour: red; }"),
    ];

    [Trait("Category", "Process")]
    [Fact(Skip = NuChecker.Missing, SkipUnless = nameof(NuChecker.IsInstalled), SkipType = typeof(NuChecker))]
    public async Task Every_page_sheet_and_picture_of_ours_is_valid_to_a_checker_that_finds_what_is_wrong()
    {
        var documents = campaigns.All.SelectMany(crawl => crawl.Value.Pages.Select(page => ($"{crawl.Key} {page.Path}", "html", page.Html))).ToList();
        Assert.True(documents.Count > 500, $"{documents.Count} pages");
        foreach (var file in Repository.Files("src/CampaignSite/wwwroot", ".css", ".svg"))
        {
            documents.Add((file, file[(file.LastIndexOf('.') + 1)..], Repository.Read(file)));
        }

        documents.AddRange(await OtherStatesAsync());

        // In the same run: starting Java costs as much as a hundred pages.
        documents.AddRange(Known);

        var faults = (await NuChecker.CheckAsync(documents)).ToLookup(fault => fault.StartsWith("known ", StringComparison.Ordinal));
        Assert.Equal(["known bad", "known bad sheet"], faults[true].Select(fault => fault.Split(':')[0]).Distinct().Order());
        Crawl.Holds(faults[false].Where(fault => !FalseAlarms.Any(alarm => fault.Contains(alarm, StringComparison.Ordinal))));
    }

    /// <summary>Pages that no one reaches by following links: answers to questions, refused forms, errors, and what a visitor with marks sees.</summary>
    private static async Task<List<(string Name, string Ending, string Text)>> OtherStatesAsync()
    {
        var states = new List<(string, string, string)>();
        await using var site = await SaltmarshSite.StartAsync();
        foreach (var language in new[] { "", "/ar" })
        {
            foreach (var path in Asked)
            {
                await AddAsync(new HttpRequestMessage(HttpMethod.Get, language + path));
            }

            foreach (var letter in SaltmarshSite.CampaignOf(site).Letters)
            {
                await AddAsync(new HttpRequestMessage(HttpMethod.Get, $"{language}{PageAddresses.Letter(letter.Slug)}?country=gb"));
            }

            await AddAsync(RunningSite.Post(language + "/suggest"));
            await AddAsync(RunningSite.Post(language + "/suggest", ("text", "<b>\"&amp;"), ("link", "javascript:x"), ("page", "elsewhere")));
            await AddAsync(RunningSite.Post(language + "/suggest", ("text", new string('a', 5000))));
            await AddAsync(RunningSite.Post(language + "/actions/read-the-briefing/mark", ("outcome", "perhaps")));
            await AddAsync(RunningSite.Post(language + "/briefing"));
            await AddAsync(new HttpRequestMessage(HttpMethod.Post, language + "/suggest") { Content = new StringContent("text") });

            var browser = new Browser(site, language);
            using var done = await browser.PressAsync("read-the-briefing", "done");
            using var tried = await browser.PressAsync("call-the-embassy", "tried");
            using var later = await browser.PressAsync("write-to-the-council", "later", remember: true);
            foreach (var path in new[] { language.Length == 0 ? "/" : "", "/actions", "/marks", "/actions/read-the-briefing", "/actions/call-the-embassy", "/countries/gb", "/plan?minutes=30&country=gb" })
            {
                states.Add(($"with marks {language}{path}", "html", await browser.ReadAsync(path)));
            }

            using var forgotten = await browser.ForgetAsync();
            states.Add(($"forgotten {language}/marks", "html", await browser.ReadAsync("/marks")));
        }

        return states;

        async Task AddAsync(HttpRequestMessage request)
        {
            using var sent = request;
            using var answer = await site.Client.SendAsync(request);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                states.Add(($"{request.Method} {request.RequestUri} {(int)answer.StatusCode}", "html", await answer.Content.ReadAsStringAsync()));
            }
        }
    }
}
