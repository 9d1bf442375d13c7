using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignSite.StaticExport;

/// <summary>Finds everything a site has by asking it, as a visitor's browser and a search engine would; it is told no list, so it can miss no page.</summary>
/// <param name="client">Speaks to the site, follows nothing, keeps nothing.</param>
/// <param name="siteUrl">How the site names itself in whole addresses; null where it does not.</param>
internal sealed partial class SiteCrawler(HttpClient client, Uri? siteUrl)
{
    // Where a browser begins, and what programs ask for by well-known names.
    private static readonly string[] SeedPaths = ["/", "/robots.txt", "/.well-known/security.txt", "/favicon.ico", "/apple-touch-icon.png"];

    /// <summary>As many as keep two cores busy; the site has no other clients.</summary>
    private const int Concurrency = 4;

    private static readonly Uri Root = new("http://mirror.invalid");

    /// <summary>Straight to the site on this machine, whatever proxy the machine has; a walk keeps no cookie and follows nothing.</summary>
    public static HttpClient CreateClient(Uri site) =>
#pragma warning disable RS0030 // The site that the export has itself started on this machine.
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = site };
#pragma warning restore RS0030

    /// <summary>All answers by path, and the page that says that there is none.</summary>
    /// <exception cref="ExportException">The site failed at an address, or its first page is not there.</exception>
    public async Task<(ImmutableSortedDictionary<string, ExportedResponse> Answers, ExportedResponse NotFound)> CrawlAsync(CancellationToken stop)
    {
        var answers = new ConcurrentDictionary<string, ExportedResponse?>(StringComparer.Ordinal);
        var next = SeedPaths.ToHashSet(StringComparer.Ordinal);
        while (next.Count > 0)
        {
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = stop }, async (path, ct) =>
                answers[path] = await FetchAsync(path, HttpStatusCode.OK, ct));
            next = next.Select(path => answers[path]).OfType<ExportedResponse>().SelectMany(Leads).Where(path => !answers.ContainsKey(path)).ToHashSet(StringComparer.Ordinal);
        }

        var there = answers.Values.OfType<ExportedResponse>().ToImmutableSortedDictionary(answer => answer.Path, answer => answer, StringComparer.Ordinal);
        return there.ContainsKey("/") && await FetchAsync("/" + ExportFileNames.NotFoundPage, HttpStatusCode.NotFound, stop) is { } notFound
            ? (there, notFound)
            : throw new ExportException("the site does not answer as it should");
    }

    /// <summary>The path and the rest of an address on a page, or null where it leads to another site or to no site at all.</summary>
    public static (string Path, string Query, string Fragment)? Split(string from, string address) =>
        Uri.TryCreate(new Uri(Root, from), address, out var uri) && uri.Authority == Root.Authority && uri.Scheme == Root.Scheme
            ? (uri.AbsolutePath, uri.Query, uri.Fragment)
            : null;

    // What has a query is made for one reader's question: there is no end of those.
    private IEnumerable<string> Leads(ExportedResponse answer) =>
        AddressesIn(answer).Select(address => Split(answer.Path, address)).OfType<(string Path, string Query, string Fragment)>()
            .Where(address => address.Query.Length == 0).Select(address => address.Path).Distinct();

    private IEnumerable<string> AddressesIn(ExportedResponse answer) => answer switch
    {
        { IsPage: true } => PageMarkup.Addresses(TextOf(answer)).Concat(PageMarkup.WholeAddresses(TextOf(answer)).Select(Own).OfType<string>()),
        { IsStyle: true } => PageMarkup.StyleAddresses(TextOf(answer)),

        // They name the site as it is reached from outside; what they lead to is asked for here.
        { Path: "/robots.txt" } => SiteMapLine().Matches(TextOf(answer)).Select(PathOf),
        { Type: "application/xml" } => SiteMapAddress().Matches(TextOf(answer)).Select(PathOf),
        _ => [],
    };

    private string? Own(string address) =>
        siteUrl is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Authority == siteUrl.Authority && uri.Scheme == siteUrl.Scheme ? uri.PathAndQuery : null;

    private static string PathOf(Match match) => new Uri(WebUtility.HtmlDecode(match.Groups["address"].Value)).AbsolutePath;

    private static string TextOf(ExportedResponse answer) => Encoding.UTF8.GetString(answer.Content);

    /// <summary>What is at a path; null where the site says that nothing of the kind is there.</summary>
    private async Task<ExportedResponse?> FetchAsync(string path, HttpStatusCode wanted, CancellationToken stop)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), stop);
            if ((int)answer.StatusCode >= 500)
            {
                throw new ExportException($"{path} answers {(int)answer.StatusCode}");
            }

            return answer.StatusCode == wanted
                ? new(path, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsByteArrayAsync(stop))
                : null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new ExportException($"{path} does not answer");
        }
        catch (HttpRequestException lost)
        {
            throw new ExportException($"{path} cannot be asked for: {lost.Message}");
        }
    }

    [GeneratedRegex(@"^Sitemap: (?<address>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SiteMapLine();

    [GeneratedRegex("<loc>(?<address>[^<]+)</loc>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SiteMapAddress();
}
