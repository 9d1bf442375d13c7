using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Hosting;

/// <summary>What a request accepts, with all that RFC 9110, 12.5.3 lets it say.</summary>
[Trait("Category", "Slow")]
public sealed class AcceptEncodingTests(SaltmarshSite saltmarsh) : IClassFixture<SaltmarshSite>
{
    [Theory]
    [InlineData("br, br;q=0", "")]
    [InlineData("br;q=0, br", "")]
    [InlineData("BR;Q=0, gzip", "gzip")]
    [InlineData("br; q=0, gzip; q=0.1", "gzip")]
    [InlineData("gzip;q=0.0, br", "br")]
    [InlineData("gzip;q=0.000", "")]
    [InlineData("*;q=0", "")]
    [InlineData("gzip, *;q=0", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("br;q=0, gzip;q=0, *", "")]
    [InlineData("identity;q=0", "")]
    [InlineData("identity;q=0, gzip", "gzip")]
    [InlineData("identity;q=0.5, gzip;q=0.1", "")]
    [InlineData("gzip;q=0.9, br;q=0.5", "gzip")]
    [InlineData("deflate, zstd", "")]
    public async Task A_refused_encoding_is_never_sent(string accepted, string expected)
    {
        foreach (var path in new[] { "/briefing", "/briefing", "/search?q=tide", "/copy/guide.en.txt" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await saltmarsh.Site.Client.SendAsync(request);

            Assert.Equal($"{path} 200 {expected}", $"{path} {(int)answer.StatusCode} {string.Join(',', answer.Content.Headers.ContentEncoding)}");
        }
    }
}
