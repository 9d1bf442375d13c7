using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignSite.StaticExport;

/// <summary>Finds everything a site has by asking it, as a visitor's browser and a search engine would; it is told no list, so it can miss no page.</summary>
/// <param name="site">Started; it has no other clients.</param>
/// <param name="siteUrl">How the site names itself in whole addresses; null where it does not.</param>
internal sealed partial class SiteCrawler(InProcessServer site, Uri? siteUrl)
{
    // Where a browser begins, and what programs ask for by well-known names.
    private static readonly string[] SeedPaths = ["/", "/robots.txt", "/.well-known/security.txt", "/favicon.ico", "/apple-touch-icon.png"];

    private static readonly SearchValues<char> PlainInPaths = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/");

    private static readonly Uri Root = new("http://mirror.invalid");

    /// <summary>All answers by path, and the page that says that there is none.</summary>
    /// <exception cref="ExportException">The site failed at an address, or its first page is not there.</exception>
    public async Task<(ImmutableSortedDictionary<string, ExportedResponse> Answers, ExportedResponse NotFound)> CrawlAsync(CancellationToken stop)
    {
        var answers = new ConcurrentDictionary<string, ExportedResponse?>(StringComparer.Ordinal);
        var next = SeedPaths.ToHashSet(StringComparer.Ordinal);
        while (next.Count > 0)
        {
            var found = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop }, async (path, ct) =>
            {
                var (answer, content) = await FetchAsync(path, StatusCodes.Status200OK, ct);
                answers[path] = answer;
                foreach (var lead in answer is null ? [] : Leads(answer, Encoding.UTF8.GetString(content)))
                {
                    found.TryAdd(lead, true);
                }
            });
            next = found.Keys.Where(path => !answers.ContainsKey(path)).ToHashSet(StringComparer.Ordinal);
        }

        var there = answers.Values.OfType<ExportedResponse>().ToImmutableSortedDictionary(answer => answer.Path, answer => answer, StringComparer.Ordinal);
        return there.ContainsKey("/") && await FetchAsync("/" + ExportFileNames.NotFoundPage, StatusCodes.Status404NotFound, stop) is { Answer: { } notFound }
            ? (there, notFound)
            : throw new ExportException("the site does not answer as it should");
    }

    /// <summary>The path and the rest of an address on a page, or null where it leads to another site or to no site at all.</summary>
    public static (string Path, string Query, string Fragment)? Split(string from, string address) =>
        IsPlainPath(address) ? (address, "", "")
        : Uri.TryCreate(new Uri(Root, from), address, out var uri) && uri.Authority == Root.Authority && uri.Scheme == Root.Scheme
            ? (uri.AbsolutePath, uri.Query, uri.Fragment)
        : null;

    // Nearly all of a site's addresses, which are their own paths: nothing in them is decoded, resolved or cut off.
    private static bool IsPlainPath(string address) =>
        address.StartsWith('/') && !address.AsSpan().ContainsAnyExcept(PlainInPaths) && !address.Contains("//", StringComparison.Ordinal) && !address.Contains("/.", StringComparison.Ordinal);

    // What has a query is made for one reader's question: there is no end of those.
    private IEnumerable<string> Leads(ExportedResponse answer, string text) =>
        AddressesIn(answer, text).Distinct(StringComparer.Ordinal).Select(address => Split(answer.Path, address)).OfType<(string Path, string Query, string Fragment)>()
            .Where(address => address.Query.Length == 0).Select(address => address.Path);

    private IEnumerable<string> AddressesIn(ExportedResponse answer, string text) => answer switch
    {
        { IsPage: true } => PageMarkup.Addresses(text).Concat(PageMarkup.WholeAddresses(text).Select(Own).OfType<string>()),
        { IsStyle: true } => PageMarkup.StyleAddresses(text),

        // They name the site as it is reached from outside; what they lead to is asked for here.
        { Path: "/robots.txt" } => SiteMapLine().Matches(text).Select(PathOf),
        { Type: "application/xml" } => SiteMapAddress().Matches(text).Select(PathOf),
        _ => [],
    };

    private string? Own(string address) =>
        siteUrl is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Authority == siteUrl.Authority && uri.Scheme == siteUrl.Scheme ? uri.PathAndQuery : null;

    private static string PathOf(Match match) => new Uri(WebUtility.HtmlDecode(match.Groups["address"].Value)).AbsolutePath;

    /// <summary>What is at a path, with its bytes; null where the site says that nothing of the kind is there.</summary>
    private async Task<(ExportedResponse? Answer, byte[] Content)> FetchAsync(string path, int wanted, CancellationToken stop)
    {
        try
        {
            var (status, type, content) = await site.GetAsync(path, stop);
            return status >= StatusCodes.Status500InternalServerError ? throw new ExportException($"{path} answers {status}")
                : status == wanted ? (new(path, type, content), content)
                : (null, content);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new ExportException($"{path} does not answer");
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or ExportException))
        {
            throw new ExportException($"{path} cannot be asked for: {failed.Message}");
        }
    }

    [GeneratedRegex(@"^Sitemap: (?<address>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SiteMapLine();

    [GeneratedRegex("<loc>(?<address>[^<]+)</loc>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SiteMapAddress();
}
