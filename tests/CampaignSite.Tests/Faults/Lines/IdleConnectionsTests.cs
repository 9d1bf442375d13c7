using System.Diagnostics;
using System.Globalization;
using CampaignSite.Hosting;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Faults.Lines;

/// <summary>Connections that say nothing: memory is bounded, others are answered, and what is beyond the limit is closed at once.</summary>
[Trait("Category", "Process")]
public sealed class IdleConnectionsTests(ITestOutputHelper output)
{
    private static readonly string[] Pages = ["/", "/actions", "/timeline", "/ar"];

    [Fact]
    public async Task R11_beside_thousands_of_idle_connections_others_are_answered_and_memory_is_bounded()
    {
        await using var site = await ChildSite.StartAsync();

        // As many as the machine lets one process have, with room for what else it opens.
        var most = Math.Min(ProcessFigures.OpenFilesLimit(site.ProcessId), ProcessFigures.OpenFilesLimit(Environment.ProcessId)) - 700;
        foreach (var count in new[] { FaultRun.Size(500, 10_000), FaultRun.Size(1_000, 20_000) }.Select(asked => Math.Min(asked, most)))
        {
            var before = ProcessFigures.ResidentMegabytes(site.ProcessId);
            var begun = Stopwatch.GetTimestamp();
            var idle = await Line.OpenManyAsync(site.Address, count);
            var opened = Stopwatch.GetElapsedTime(begun);
            string read;
            await using (var readers = SteadyReaders.Start(NewConnections(site.Address), Pages, 50))
            {
                // Shorter than the half minute after which idle connections are closed.
                await Task.Delay(TimeSpan.FromSeconds(FaultRun.Size(2, 12)), TestContext.Current.CancellationToken);
                read = await readers.StopAsync();
                Assert.Equal([], readers.Faults);
            }

            var during = ProcessFigures.ResidentMegabytes(site.ProcessId);
            FaultRun.Record(output, "R11", string.Create(CultureInfo.InvariantCulture,
                $"{count} idle connections, opened in {opened.TotalSeconds:0.0} s; resident {before:0} → {during:0} MB, {(during - before) * 1000 / count:0.0} KB each; meanwhile on new connections {read}"));
            Assert.InRange(during, 0, 500);
            foreach (var line in idle)
            {
                line.Dispose();
            }
        }
    }

    [Fact]
    public async Task R11_a_connection_beyond_the_limit_is_closed_at_once_and_taken_when_there_is_room()
    {
        const int Limit = 100;
        await using var site = await RunningSite.StartAsync(adjust: services => services.PostConfigure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxConcurrentConnections = Limit));
        var idle = await Line.OpenManyAsync(site.Address, Limit);
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using (var refused = await Line.OpenAsync(site.Address))
        {
            Assert.Equal("", await refused.ReadToEndAsync(over.Token));
        }

        foreach (var line in idle)
        {
            line.Dispose();
        }

        await Wait.UntilAsync(async () => await site.RawStatusAsync("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n") == 200);
    }

    [Fact]
    public async Task R8_R11_the_limit_holds_for_all_addresses_together_that_the_site_listens_on()
    {
        const int Limit = 100, Over = 5;
        await using var site = await RunningSite.StartAsync(
            settings: ["--urls=http://127.0.0.1:0;http://127.0.0.2:0"],
            adjust: services => services.AddConnectionDrain().PostConfigure<KestrelServerOptions>(kestrel =>
            {
                kestrel.Limits.MaxConcurrentConnections = Limit;

                // On a busy machine the silent ones would be cut off for their silence before the last is opened.
                (kestrel.Limits.RequestHeadersTimeout, kestrel.Limits.KeepAliveTimeout) = (TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
            }));
        var other = new Uri(site.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Last());
        IReadOnlyList<Line> lines = [.. await Line.OpenManyAsync(site.Address, (Limit / 2) + Over), .. await Line.OpenManyAsync(other, (Limit / 2) + Over)];

        var closed = lines.Select(line => line.ReadToEndAsync(TestContext.Current.CancellationToken)).ToList();
        await Wait.UntilAsync(() => closed.Count(one => one.IsCompleted) >= 2 * Over);
        Assert.Equal(2 * Over, closed.Count(one => one.IsCompleted));

        foreach (var line in lines)
        {
            line.Dispose();
        }

        await Wait.UntilAsync(async () => await site.RawStatusAsync("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n") == 200);
    }

    private static HttpClient NewConnections(Uri site) => new(new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = site };
}
