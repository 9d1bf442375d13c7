using System.Text.RegularExpressions;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Caching;

[Trait("Category", "Slow")]
public sealed partial class AssetsOfOtherVersionsTests(SaltmarshSite fixture) : IClassFixture<SaltmarshSite>
{
    private readonly RunningSite _site = fixture.Site;

    [Theory]
    [InlineData("/")]
    [InlineData("/notes/safety")]
    [InlineData("/actions/read-the-briefing")]
    public async Task R24_a_page_of_another_version_finds_its_style_sheet_scripts_and_pictures_and_no_cache_keeps_them(string path)
    {
        var assets = Fingerprinted().Matches(await _site.Client.GetStringAsync(path)).Select(match => match.Groups).ToList();
        Assert.NotEmpty(assets);
        foreach (var asset in assets)
        {
            using var ours = await _site.Client.GetAsync(asset[0].Value);
            for (var time = 0; time < 2; time++)
            {
                using var theirs = await _site.Client.GetAsync($"{asset["stem"].Value}.0123456789{asset["extension"].Value}");

                Assert.Equal((200, 200), ((int)ours.StatusCode, (int)theirs.StatusCode));
                Assert.Equal(await ours.Content.ReadAsStringAsync(), await theirs.Content.ReadAsStringAsync());
                Assert.Equal(ours.Content.Headers.ContentType!.MediaType, theirs.Content.Headers.ContentType!.MediaType);
                Assert.Equal("no-store, no-transform", theirs.Headers.NonValidated["Cache-Control"].ToString());
                Assert.False(theirs.Headers.Contains("ETag"));
            }
        }
    }

    [Fact]
    public async Task It_is_packed_like_our_own()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/css/site.0123456789.css") { Headers = { { "Accept-Encoding", "br" } } };
        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    [Theory]
    [InlineData("/css/nothing.0123456789.css")]
    [InlineData("/css/site.012345678.css")]
    [InlineData("/css/site.012345678_.css")]
    [InlineData("/css/site.0123456789.js")]
    [InlineData("/site.0123456789.css")]
    public async Task What_no_version_has_is_not_found(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public void Every_asset_has_names_in_other_versions()
    {
        var endpoints = _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var files = endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>()
            .Where(asset => asset.Selectors.Count == 0 && !asset.AssetPath.EndsWith(".gz", StringComparison.Ordinal)).Select(asset => asset.AssetPath).Distinct(StringComparer.Ordinal);

        Assert.Equal(files.Order(StringComparer.Ordinal), endpoints.Select(endpoint => endpoint.RoutePattern.RawText!).Where(route => route.Contains(".{fingerprint", StringComparison.Ordinal))
            .Select(route => Parameter().Replace(route, "")[1..]).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"(?<stem>/[a-z/-]+)\.[a-z0-9]{10}(?<extension>\.(css|js|svg))", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fingerprinted();

    [GeneratedRegex(@"\.\{.*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
