using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Shipped;

/// <summary>What a browser that knows nothing of the site fetches for one page, and what that weighs from a published site: as gzip or Brotli, whichever is heavier.</summary>
/// <param name="Page">The answer with the page itself.</param>
/// <param name="Styles">The files without which nothing is drawn.</param>
/// <param name="Files">All files, with their weight; those of other hosts weigh nothing here.</param>
internal sealed partial record FirstVisit(int Page, int Styles, IReadOnlyDictionary<string, int> Files)
{
    // Links that only say something. Every other one may fetch.
    private static readonly string[] Said = ["canonical", "alternate", "author", "license", "help", "next", "prev"];

    public int All => Page + Files.Values.Sum();

    public int Requests => 1 + Files.Count;

    public IEnumerable<string> Elsewhere => Files.Keys.Where(file => !file.StartsWith('/') || file.StartsWith("//", StringComparison.Ordinal));

    /// <param name="site">Which.</param>
    /// <param name="address">With its language.</param>
    /// <param name="packings">Those the browser knows, one after the other; the heavier answer counts.</param>
    /// <param name="known">Files weighed before: a published site sends the same bytes with every page.</param>
    public static async Task<FirstVisit> OfAsync(RunningSite site, string address, string[] packings, ConcurrentDictionary<string, int> known)
    {
        var answers = new List<Wire>();
        foreach (var packing in packings)
        {
            answers.Add(await Wire.AskAsync(site, address, packing));
        }

        Assert.All(answers, answer => Assert.Equal((address, 200), (address, answer.Status)));
        var page = new HtmlParser().ParseDocument(new MemoryStream(answers[0].Body));
        var styles = page.QuerySelectorAll("link[rel~=stylesheet]").Select(link => link.GetAttribute("href")!).ToHashSet();
        var files = new Dictionary<string, int>();
        var left = new Queue<string>(Named(page));
        while (left.TryDequeue(out var file))
        {
            var ours = file.StartsWith('/') && !file.StartsWith("//", StringComparison.Ordinal);
            if (file.StartsWith("data:", StringComparison.Ordinal) || !files.TryAdd(file, 0) || !ours)
            {
                continue;
            }

            if (!known.TryGetValue(file, out var weight))
            {
                known[file] = weight = await Packing.WeighPublishedAsync(site, file);
            }

            files[file] = weight;
            if (styles.Contains(file))
            {
                foreach (Match named in Fetched().Matches(await site.Client.GetStringAsync(new Uri(file, UriKind.Relative))))
                {
                    left.Enqueue(named.Groups["file"].Value.Trim('"', '\''));
                }
            }
        }

        return new FirstVisit(answers.Max(answer => answer.Total), files.Where(file => styles.Contains(file.Key)).Sum(file => file.Value), files);
    }

    // Without a word about an icon a browser asks for /favicon.ico.
    private static IEnumerable<string> Named(IDocument page)
    {
        var links = page.QuerySelectorAll("link[href]").Where(link => !link.GetAttribute("rel")!.Split(' ').All(Said.Contains)).Select(link => link.GetAttribute("href")!);
        var sources = page.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!);
        var sets = page.QuerySelectorAll("[srcset]").SelectMany(element => element.GetAttribute("srcset")!.Split(',').Select(one => one.Trim().Split(' ')[0]));
        var drawn = page.QuerySelectorAll("image, use").Select(element => (element.GetAttribute("href") ?? element.GetAttribute("xlink:href"))!.Split('#')[0]).Where(href => href.Length > 0);
        var icon = page.QuerySelector("link[rel~=icon]") is null ? ["/favicon.ico"] : Array.Empty<string>();
        return [.. links, .. sources, .. sets, .. drawn, .. icon];
    }

    [GeneratedRegex(@"(url\(|@import\s+)\s*(?<file>[^)\s;]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fetched();
}
