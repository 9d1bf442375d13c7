using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CampaignSite.Commands;
using CampaignSite.Content;
using CampaignSite.Content.Languages;
using CampaignSite.Localization;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>Every page of a campaign in every language, fetched once from the real server.</summary>
internal sealed partial class Crawl
{
    /// <summary>Links to files that are no pages.</summary>
    private const string Files = "a[href*='.ics'], a[href*='.vcf'], a[href*='/data/'], a[href$='.atom'], a[href^='/copy/']";

    private Crawl(Campaign campaign, IReadOnlyList<CrawledPage> pages, IReadOnlyDictionary<string, int> assets, IReadOnlyDictionary<string, string> texts, Uri address)
    {
        Campaign = campaign;
        Pages = pages;
        Assets = assets;
        Texts = texts;
        Address = address;
        ByPath = pages.ToDictionary(page => page.Path);
    }

    public Campaign Campaign { get; }

    public IReadOnlyList<CrawledPage> Pages { get; }

    public IReadOnlyDictionary<string, CrawledPage> ByPath { get; }

    /// <summary>Stylesheets, scripts, icons, pictures, feeds and files to take away that a page names, with the status of each.</summary>
    public IReadOnlyDictionary<string, int> Assets { get; }

    /// <summary>What the files to take away contain, by address: feeds, cards, calendars, tables, data, copies. A packed copy holds the same as the two beside it.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    public Uri Address { get; }

    public static async Task<Crawl> OfAsync(string contentFolder, DateOnly day)
    {
        await using var site = await RunningSite.StartAsync(
            new TemporaryFolder(),
            [$"--Site:Content={contentFolder}", "--Limits:Enabled=false"],
            services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(day)));
        var campaign = site.Services.GetRequiredService<CampaignProvider>().Current;
        var wanted = campaign.Languages.SelectMany(language => PageAddresses.All(campaign).Select(address => (language, address))).ToList();
        var pages = new CrawledPage[wanted.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, wanted.Count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, cancel) =>
            pages[i] = await FetchAsync(site.Client, campaign, wanted[i].language, wanted[i].address, cancel));

        var assets = new ConcurrentDictionary<string, int>();
        var texts = new ConcurrentDictionary<string, string>();
        var named = pages.SelectMany(page => page.Document.QuerySelectorAll($"link[rel=stylesheet], link[rel=icon], link[type='application/atom+xml'], script[src], img[src], image[href], {Files}"))
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!).Distinct();
        await Parallel.ForEachAsync(named, async (address, cancel) =>
        {
            using var answer = await site.Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), cancel);
            assets[address] = (int)answer.StatusCode;
            if (TextFile().IsMatch(address))
            {
                texts[address] = await answer.Content.ReadAsStringAsync(cancel);
            }
        });
        return new Crawl(campaign, pages, assets, texts, site.Address);
    }

    /// <summary>Fails with what a rule finds on any page, a line each.</summary>
    public void Holds(Func<CrawledPage, IEnumerable<string>> rule) =>
        Holds(Pages.SelectMany(page => rule(page).Select(fault => $"{page.Path}: {fault}")));

    /// <summary>As Assert.Empty, but every fault is shown whole.</summary>
    public static void Holds(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count} faults:\n{string.Join('\n', all.Take(40))}");
    }

    [GeneratedRegex(@"\.(ics|vcf|csv|json|atom|txt|html)(\?|\z)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TextFile();

    private static async Task<CrawledPage> FetchAsync(
        HttpClient client, Campaign campaign, Language language, string address, CancellationToken cancel)
    {
        var path = RequestLanguage.PathIn(campaign, language, address);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
        var html = await answer.Content.ReadAsStringAsync(cancel);
        return new CrawledPage
        {
            Path = path,
            Address = address,
            Language = language,
            Campaign = campaign,
            Status = (int)answer.StatusCode,
            Headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
                .SelectMany(header => header.Value.Select(value => (header.Key, Value: value)))
                .ToLookup(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
            Document = new HtmlParser().ParseDocument(html),
            Html = html,
        };
    }
}
