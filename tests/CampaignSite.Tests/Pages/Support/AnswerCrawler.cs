using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CampaignSite.Commands;
using CampaignSite.Content;
using CampaignSite.Localization;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using CampaignSite.Tests.Security.Observatory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>
/// Every answer that can be reached from anywhere on a site, as a visitor behind its TLS proxy gets it: what pages, styles and redirects
/// name, every address without a parameter, every asset, and the refusals. Nothing is listed here that a link leads to.
/// </summary>
internal sealed partial class AnswerCrawler
{
    private const string Host = "tide.example";

    private readonly ConcurrentDictionary<string, WalkedAnswer> _got = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HttpClient _client;

    private AnswerCrawler(RunningSite site)
    {
        _client = site.Client;
        Campaign = site.Services.GetRequiredService<CampaignProvider>().Current;
    }

    public Campaign Campaign { get; }

    public IReadOnlyList<WalkedAnswer> Got { get; private set; } = [];

    /// <summary>What was refused or failed, each asked for with <see cref="BadRequests.Canary"/> in everything a visitor can fill in.</summary>
    public IReadOnlyList<WalkedAnswer> Refused { get; private set; } = [];

    /// <summary>Paths that something on the site names.</summary>
    public IReadOnlySet<string> Named => _named;

    public IEnumerable<WalkedAnswer> All => Got.Concat(Refused);

    public static async Task<AnswerCrawler> OfAsync(string contentFolder, DateOnly day)
    {
        await using var site = await RunningSite.StartAsync(
            new TemporaryFolder(),
            [$"--Site:Content={contentFolder}", "--Limits:Enabled=false", $"--Site:BaseAddress=https://{Host}", "--Site:Proxies=127.0.0.1"],
            services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(day)),
            app => app.MapGet(BadRequests.Failing, Task () => throw new InvalidOperationException($"{BadRequests.Canary} at /srv/site.cs")));
        site.Client.DefaultRequestHeaders.Host = Host;
        site.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        site.Client.DefaultRequestHeaders.Add("Origin", HeaderScore.Origin);

        var walk = new AnswerCrawler(site);
        var begin = walk.Campaign.Languages.SelectMany(language => PageAddresses.All(walk.Campaign).Select(address => RequestLanguage.PathIn(walk.Campaign, language, address)))
            .Concat(site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsRead).Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')));
        await walk.FollowAsync(begin);
        walk.Got = [.. walk._got.Values.OrderBy(answer => answer.Path, StringComparer.Ordinal)];

        var refused = new ConcurrentBag<WalkedAnswer>();
        await Parallel.ForEachAsync(BadRequests.For(walk.Campaign, walk.Got), async (request, cancel) => refused.Add(await walk.SendAsync(request, cancel)));
        walk.Refused = [.. refused.OrderBy(answer => answer.ToString(), StringComparer.Ordinal)];
        return walk;
    }

    private static bool IsRead(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.Parameters.Count == 0 && endpoint.RoutePattern.RawText != BadRequests.Failing
        && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false;

    private async Task FollowAsync(IEnumerable<string> begin)
    {
        for (var next = begin.Distinct().ToList(); next.Count > 0;)
        {
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (path, cancel) =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                _got[path] = await SendAsync(request, cancel);
            });
            _named.UnionWith(next.SelectMany(path => NamedIn(_got[path])).Select(OwnPath).OfType<string>());
            next = [.. _named.Where(path => !_got.ContainsKey(path))];
        }
    }

    private async Task<WalkedAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        // The client writes the whole address into its request.
        var path = request.RequestUri!.OriginalString;
        using var answer = await _client.SendAsync(request, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        return new(
            request.Method.Method,
            path,
            (int)answer.StatusCode,
            answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
                .SelectMany(header => header.Value.Select(value => (header.Key, value))).ToLookup(header => header.Key, header => header.value, StringComparer.OrdinalIgnoreCase),
            text,
            answer.Content.Headers.ContentType?.MediaType == "text/html" ? new HtmlParser().ParseDocument(text) : null);
    }

    private static IEnumerable<string> NamedIn(WalkedAnswer answer) =>
        answer.Headers["Location"]
            .Concat(answer.Document?.All.Where(element => element.GetAttribute("method") != "post")
                .SelectMany(element => new[] { "href", "src", "action", "content" }.Select(element.GetAttribute).OfType<string>()) ?? [])
            .Concat(answer.MediaType == "text/css" ? InStyle().Matches(answer.Text).Select(match => match.Groups["address"].Value) : []);

    // Absolute addresses of our own are in canonical links, feeds and texts to pass on.
    private static string? OwnPath(string address)
    {
        var own = address.StartsWith($"https://{Host}/", StringComparison.Ordinal) ? address[$"https://{Host}".Length..] : address;
        return own.StartsWith('/') && !own.StartsWith("//", StringComparison.Ordinal) ? own.Split('#')[0] : null;
    }

    [GeneratedRegex("""url\(\s*["']?(?<address>[^"')]+)""", RegexOptions.NonBacktracking)]
    public static partial Regex InStyle();
}
