using CampaignSite.Testing;
using CampaignSite.Tests.Security.Support;

namespace CampaignSite.Tests.Security;

/// <summary>What can be done to a connection of HTTP/2: it ends, and everybody else is answered.</summary>
[Trait("Category", "Slow")]
public sealed class Http2Tests(Http2Tests.Fixture fixture) : IClassFixture<Http2Tests.Fixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly RunningSite _site = fixture.Site;

    [Fact]
    public async Task B34_Streams_opened_and_reset_without_end_end_the_connection()
    {
        await using var line = await Http2Line.OpenAsync(_site.Address);
        var open = true;
        for (var stream = 1; stream < 40_000 && open; stream += 200)
        {
            open = await line.SendAsync([.. Enumerable.Range(0, 100).SelectMany(i => new[] { line.Get(stream + (2 * i)), Http2Line.Reset(stream + (2 * i)) })]);
        }

        Assert.NotNull(await line.EndAsync(Patience));
        await OthersAreAnsweredAsync();
    }

    [Fact]
    public async Task B34_A_header_table_of_a_megabyte_ends_the_connection()
    {
        await using var line = await Http2Line.OpenAsync(_site.Address);

        // RFC 7541, 6.3: 1,048,576 as an integer with a prefix of five bits; the server offered 4,096.
        await line.SendAsync(Http2Line.Frame(Http2Line.FrameType.Headers, 0x05, 1, 0x3f, 0xe1, 0xff, 0x3f, 0x82, 0x87, 0x84));

        Assert.Equal(9, await line.EndAsync(Patience));
        await OthersAreAnsweredAsync();
    }

    [Fact]
    public async Task B34_Headers_that_never_end_end_the_connection()
    {
        await using var line = await Http2Line.OpenAsync(_site.Address);
        await line.SendAsync(Http2Line.Frame(Http2Line.FrameType.Headers, 0x01, 1, 0x82, 0x87, 0x84));
        var open = true;
        for (var i = 0; i < 1_000 && open; i++)
        {
            open = await line.SendAsync(Http2Line.Frame(Http2Line.FrameType.Continuation, 0, 1, [.. Enumerable.Repeat<byte[]>([0x00, 0x01, 0x78, 0x01, 0x79], 200).SelectMany(field => field)]));
        }

        Assert.NotNull(await line.EndAsync(Patience));
        await OthersAreAnsweredAsync();
    }

    [Fact]
    public async Task B34_Ten_thousand_settings_hinder_nobody()
    {
        // That this connection ends too is in SlowLineTests: it takes as long as any idle one.
        await using var line = await Http2Line.OpenAsync(_site.Address);

        await line.SendSettingsAsync(10_000);

        await OthersAreAnsweredAsync();
    }

    private async Task OthersAreAnsweredAsync()
    {
        using var other = TlsSite.ClientOf(_site);
        other.Timeout = Patience;
        using var answer = await other.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(2, answer.Version.Major);
    }

    public sealed class Fixture : SiteFixture
    {
        protected override Task<RunningSite> StartAsync() => TlsSite.StartAsync();
    }
}
