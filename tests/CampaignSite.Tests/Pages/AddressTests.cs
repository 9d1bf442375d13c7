using System.Net;
using System.Runtime.CompilerServices;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Pages;

/// <summary>Addresses are a promise: every one is known, and none has a second spelling.</summary>
[Trait("Category", "Slow")]
public sealed class AddressTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    /// <summary>Read with one query only: by browsers that make a GET of the form they are to send again.</summary>
    private const string Mark = "/actions/{slug}/mark";

    // A status is shown under the address that was asked for; a file; the answer to a POST.
    private static readonly string[] NotListed = [Mark, "/marks.json", "/status/{code:int}", "/suggest/thanks"];

    private static readonly string[] Written = [Mark, "/marks/forget", "/suggest"];

    /// <summary>The platform's own; a published site does not have it.</summary>
    private const string AssetsOfABuild = "{**path:file}";

    /// <summary>An asset by the name that it has in another version; assets by their own names are not listed either.</summary>
    private const string OfAnotherVersion = ".{fingerprint:";

    private readonly RunningSite _site = fixture.Site;

    private IEnumerable<string> Paths => fixture.Campaign.Languages.SelectMany(language =>
        PageAddresses.All(fixture.Campaign).Select(address => RequestLanguage.PathIn(fixture.Campaign, language, address)));

    /// <summary>Pages by the address of the base language.</summary>
    private IEnumerable<(string Address, CompiledPageActionDescriptor Page)> Pages => Endpoints
        .Select(endpoint => (Address(endpoint), endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()))
        .Where(page => page.Item2 is not null && !page.Item1.StartsWith("/{lang", StringComparison.Ordinal))
        .Select(page => (page.Item1, page.Item2!));

    private IEnumerable<RouteEndpoint> Endpoints => _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            && endpoint.RoutePattern.RawText != AssetsOfABuild && endpoint.RoutePattern.RawText?.Contains(OfAnotherVersion, StringComparison.Ordinal) != true);

    [Fact]
    public void The_addresses_are_the_approved_ones()
    {
        var addresses = Endpoints.Select(endpoint => $"{Address(endpoint)} {string.Join(' ', Methods(endpoint))}").Order(StringComparer.Ordinal);

        Assert.Equal(File.ReadAllLines(Repository.PathOf("tests", "CampaignSite.Tests", "Approved", "addresses.txt")), addresses);
    }

    [Fact]
    public void Every_page_that_is_read_is_in_the_list_of_pages()
    {
        var read = Pages.Where(page => Takes(page.Page, "Get")).Select(page => page.Address).ToList();

        var listed = read.Where(address => PageAddresses.All(fixture.Campaign).Any(path => Matches(address, path)));

        Assert.Equal(NotListed, read.Except(listed).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_in_the_list_is_one_page()
    {
        var read = Pages.Where(page => Takes(page.Page, "Get")).Select(page => page.Address).ToList();

        // An address without a parameter comes before one with: /countries/elsewhere is no country.
        Assert.Equal([], PageAddresses.All(fixture.Campaign).Where(path => !read.Contains(path) && read.Count(address => Matches(address, path)) != 1));
        Assert.Equal(PageAddresses.All(fixture.Campaign).Distinct(), PageAddresses.All(fixture.Campaign));
    }

    [Fact]
    public void Only_three_addresses_are_written_to() =>
        Assert.Equal(Written, Pages.Where(page => Takes(page.Page, "Post")).Select(page => page.Address).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_page_that_is_only_read_refuses_to_be_written_to() =>
        await HoldsAsync(Paths.Where(path => !path.EndsWith("/suggest", StringComparison.Ordinal)), async path =>
        {
            using var answer = await _site.Client.SendAsync(RunningSite.Post(path, ("outcome", "done")));
            return answer.StatusCode == HttpStatusCode.MethodNotAllowed
                && string.Join(", ", answer.Content.Headers.Allow) == "GET, HEAD" && !answer.Headers.Contains("Set-Cookie");
        });

    [Theory]
    [InlineData("/actions/read-the-briefing/mark")]
    [InlineData("/ar/actions/read-the-briefing/mark")]
    [InlineData("/actions/no-such-action/mark")]
    [InlineData("/marks/forget")]
    [InlineData("/ar/marks/forget")]
    public async Task What_is_only_written_to_refuses_to_be_read(string path)
    {
        using var answer = await _site.Client.GetAsync(path);
        using var head = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal([HttpStatusCode.MethodNotAllowed, HttpStatusCode.MethodNotAllowed], [answer.StatusCode, head.StatusCode]);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Head_says_what_get_says_and_sends_no_body() =>
        await HoldsAsync(Paths, async path =>
        {
            using var get = await _site.Client.GetAsync(path);
            using var head = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            return head.StatusCode == HttpStatusCode.OK
                && Lines(head).SequenceEqual(Lines(get)) && (await head.Content.ReadAsByteArrayAsync()).Length == 0;
        });

    [Fact]
    public async Task Another_spelling_of_a_page_leads_to_the_page_and_is_none_itself() =>
        await HoldsAsync(Paths.Where(path => path.Length > 1).SelectMany(path =>
            new[] { path + "/", path.ToUpperInvariant(), path.Replace("/", "//", StringComparison.Ordinal) }.Select(spelling => (path, spelling))), async pair =>
        {
            using var answer = await _site.Client.GetAsync($"{_site.Address.GetLeftPart(UriPartial.Authority)}{pair.spelling}");
            return (int)answer.StatusCode == 308 && answer.Headers.Location?.OriginalString == pair.path;
        });

    [Fact]
    public async Task A_query_changes_nothing() =>
        await HoldsAsync(Paths, async path =>
            await _site.Client.GetStringAsync(path)
                == await _site.Client.GetStringAsync($"{path}?lang[]=x&utm_source=y&handler=Post&slug=z&code=gb&page=/About/About"));

    [Fact]
    public async Task What_is_not_there_is_said_so_in_the_readers_language() =>
        await HoldsAsync(
            Pages.Where(page => Takes(page.Page, "Get")).Select(page => page.Address).Where(address => address.Contains('{', StringComparison.Ordinal) && address != Mark)
                .Select(address => "/ar" + address.Replace("{slug}", "no-such-thing", StringComparison.Ordinal)
                    .Replace("{code}", "zz", StringComparison.Ordinal).Replace("{code:int}", "404", StringComparison.Ordinal)),
            async path =>
            {
                using var answer = await _site.Client.GetAsync(path);
                return answer.StatusCode == HttpStatusCode.NotFound
                    && (await answer.Content.ReadAsStringAsync()).Contains("<html lang=\"ar\" dir=\"rtl\">", StringComparison.Ordinal);
            });

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/briefing")]
    [InlineData("/ar/ar/briefing")]
    [InlineData("/guides/home")]
    [InlineData("/guides/briefing")]
    [InlineData("/ar/guides/about")]
    [InlineData("/home")]
    [InlineData("/countries/zz")]
    [InlineData("/timeline/2025-03-03-gate-closed")]
    [InlineData("/organisations/reed-fund")]
    [InlineData("/texts/briefing.en.md")]
    [InlineData("/campaign.yml")]
    [InlineData("/briefing.html")]
    [InlineData("/actions/read-the-briefing/mark/done")]
    public async Task Nothing_has_a_second_address(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task HoldsAsync<T>(IEnumerable<T> cases, Func<T, Task<bool>> holds, [CallerArgumentExpression(nameof(holds))] string rule = "")
    {
        var faults = new List<string>();
        foreach (var one in cases)
        {
            if (!await holds(one))
            {
                faults.Add($"{one}");
            }
        }

        Assert.True(faults.Count == 0, $"{rule}\ndoes not hold for\n{string.Join('\n', faults)}");
    }

    private static IEnumerable<string> Lines(HttpResponseMessage answer) => answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
        .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);

    private static string Address(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
            ? new[] { "Get", "Post" }.Where(method => Takes(page, method)).Select(method => method.ToUpperInvariant())
            : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Except(["HEAD"]);

    private static bool Takes(CompiledPageActionDescriptor page, string method) =>
        page.HandlerMethods.Any(handler => handler.HttpMethod == method) || (method == "Get" && page.HandlerMethods.Count == 0);

    private bool Matches(string address, string path)
    {
        // The word for the quiet pages is content's to choose.
        var template = address.Replace("{quiet:quiet}", fixture.Campaign.Quiet.Path.Value, StringComparison.Ordinal);
        return template == path
            || (!template.EndsWith("}/mark", StringComparison.Ordinal) && new TemplateMatcher(TemplateParser.Parse(template[1..]), []).TryMatch(path, []));
    }
}
