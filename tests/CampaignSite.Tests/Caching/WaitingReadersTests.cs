using System.Net;
using System.Net.Sockets;
using CampaignSite.Storage;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CampaignSite.Tests.Caching;

/// <summary>Those who wait for a page that somebody else asked for first pay for nothing that befalls that one.</summary>
[Trait("Category", "Slow")]
public sealed class WaitingReadersTests
{
    // Of a line that takes small parts, the system holds few bytes back: else it would take the whole page in the reader's place.
    private const int MaxSegmentOption = 2;
    private const int SmallestSegment = 536;

    [Fact]
    public async Task A_reader_who_takes_nothing_of_a_long_page_keeps_it_from_no_one()
    {
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        folder.Write("content/texts/briefing.en.md", $"---\ntitle: The gate\nsummary: It is shut.\n---\n{string.Concat(Enumerable.Repeat("The water stands at the gate.\n\n", 8_000))}");
        await using var own = new CountingSite { Content = folder.At("content") };
        await own.InitializeAsync();
        using var slow = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        slow.SetRawSocketOption((int)SocketOptionLevel.Tcp, MaxSegmentOption, BitConverter.GetBytes(SmallestSegment));
        await slow.ConnectAsync(own.Site.Address.Host, own.Site.Address.Port);
        await slow.SendAsync("GET /briefing HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        await slow.ReceiveAsync(new byte[1]);

        using var answer = await own.Site.Client.GetAsync("/briefing");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 250_000, int.MaxValue);
        Assert.False(own.LastConnection.IsCancellationRequested, "It came only when the slow one was given up.");
        Assert.Equal(1, own.Made);
    }

    [Fact]
    public async Task A_page_that_could_not_be_made_for_the_first_is_made_for_those_who_wait()
    {
        await using var own = new CountingSite { Failures = 1 };
        await own.InitializeAsync();
        own.Gate.Reset();
        var first = own.Site.Client.GetAsync("/briefing");
        await Wait.UntilAsync(() => own.Made == 1);
        var waiting = Enumerable.Range(0, 5).Select(_ => own.Site.Client.GetAsync("/briefing")).ToList();
        await Wait.UntilAsync(() => own.Asked == 6);

        own.Gate.Set();

        using var failed = await first;
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        foreach (var answer in await Task.WhenAll(waiting))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_page_that_was_made_while_the_store_came_back_is_not_what_is_read_while_it_is_away()
    {
        await using var own = new CountingSite();
        await own.InitializeAsync();
        await own.Site.Services.GetServices<IHostedService>().OfType<StoreWriter>().Single().StopAsync(CancellationToken.None);
        var store = own.Site.Services.GetRequiredService<SiteStore>();
        store.SetUnavailable(StoreError.Other);
        own.Gate.Reset();
        var first = own.Site.Client.GetStringAsync("/actions/read-the-briefing");
        await Wait.UntilAsync(() => own.Made == 1);
        store.SetAvailable();
        own.Gate.Set();
        Assert.DoesNotContain("Marks are not available right now.", await first, StringComparison.Ordinal);

        store.SetUnavailable(StoreError.Other);

        Assert.Contains("Marks are not available right now.", await own.Site.Client.GetStringAsync("/actions/read-the-briefing"), StringComparison.Ordinal);
    }
}
