using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Suggestions.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What a page says comes from the content folder and from nowhere else.</summary>
[Trait("Category", "Slow")]
public sealed class NothingChangesPagesTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private const int Seed = 20261122;

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\" onmouseover=\"x", "'; DROP TABLE marks; --", "{{7*7}}", "${x}", "@Model", "%n%n%s", "../../etc/passwd", "\u202egpj", "javascript:alert(1)",
        "https://evil.example/", "//evil.example", "\\\\evil", "=1+1", "\0", "\ud800", "я", "العربية", new string('a', 500), "-1", "9999999999999999999", "true", "ru", "ar",
    ];

    private static readonly string[] Headers =
        ["User-Agent", "Referer", "Accept", "Accept-Language", "Accept-Charset", "Cookie", "X-Forwarded-Host", "X-Forwarded-Prefix", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override", "Via", "DNT", "Sec-GPC", "Save-Data", "From", "Authorization"];

    private readonly RunningSite _site = fixture.Site;

    private IEnumerable<string> Paths => fixture.Campaign.Languages.SelectMany(language =>
        PageAddresses.All(fixture.Campaign).Select(address => RequestLanguage.PathIn(fixture.Campaign, language, address)));

    [Fact]
    public async Task N4_no_query_no_header_and_no_cookie_changes_a_byte_of_a_page()
    {
        var random = new Random(Seed);
        var faults = new List<string>();
        foreach (var path in Paths)
        {
            var plain = await _site.Client.GetByteArrayAsync(path);
            for (var i = 0; i < 8; i++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path + "?" + string.Join('&', Enumerable.Range(0, 4).Select(_ => $"z{random.Next()}={Uri.EscapeDataString(Any(random).Replace("\ud800", "", StringComparison.Ordinal))}")));
                foreach (var name in Headers.Where(_ => random.Next(3) == 0))
                {
                    request.Headers.TryAddWithoutValidation(name, string.Concat(Any(random).Where(c => c is >= ' ' and <= '~').Take(500)));
                }

                using var answer = await _site.Client.SendAsync(request);
                var changed = await answer.Content.ReadAsByteArrayAsync();
                if (!plain.AsSpan().SequenceEqual(changed))
                {
                    faults.Add($"{request.RequestUri} {request.Headers}");
                }
            }
        }

        Crawl.Holds(faults);
    }

    [Fact]
    public async Task N4_what_visitors_send_to_the_editors_changes_no_page()
    {
        var before = await SnapshotAsync();

        foreach (var text in Hostile.Where(text => !text.Contains('\0', StringComparison.Ordinal) && text.Length > 2))
        {
            await _site.SendAsync($"{text} about the gate", "https://evil.example/", "/briefing");
        }

        var after = await SnapshotAsync();
        Assert.NotEmpty(await _site.SuggestionsAsync());
        Crawl.Holds(before.Where(page => after[page.Key] != page.Value).Select(page => page.Key));
    }

    [Fact]
    public async Task N4_what_is_typed_into_a_form_never_becomes_markup()
    {
        var faults = new List<string>();
        foreach (var path in Paths)
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await _site.Client.GetStringAsync(path));
            foreach (var form in page.QuerySelectorAll("form[method=get]"))
            {
                var query = string.Join('&', form.QuerySelectorAll("[name]").Select(field => $"{field.GetAttribute("name")}={Uri.EscapeDataString(BadRequests.Canary)}").Distinct());
                using var answer = await _site.Client.GetAsync($"{form.GetAttribute("action")}?{query}");
                if ((int)answer.StatusCode >= 500 || (await answer.Content.ReadAsStringAsync()).Contains(BadRequests.Canary, StringComparison.OrdinalIgnoreCase))
                {
                    faults.Add($"{path}: {form.GetAttribute("action")}?{query} {(int)answer.StatusCode}");
                }
            }
        }

        Crawl.Holds(faults.Distinct());
    }

    private async Task<Dictionary<string, string>> SnapshotAsync()
    {
        var pages = new Dictionary<string, string>();
        foreach (var path in Paths)
        {
            pages[path] = await _site.Client.GetStringAsync(path);
        }

        return pages;
    }

    private static string Any(Random random) => Hostile[random.Next(Hostile.Length)];
}
