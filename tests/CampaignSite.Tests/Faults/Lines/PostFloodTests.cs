using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using CampaignSite.RateLimiting;
using CampaignSite.Testing;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Faults.Lines;

/// <summary>A flood of forms from one address and from thousands: reading goes on, the limits hold, and the disk grows by what was taken and no more.</summary>
[Trait("Category", "Process")]
public sealed class PostFloodTests(ITestOutputHelper output)
{
    private const int Senders = 16;
    private static readonly string[] Pages = ["/", "/actions", "/timeline", "/ar"];

    [Theory]
    [InlineData(1)]
    [InlineData(10_000)]
    public async Task R15_during_a_flood_of_forms_reading_goes_on_and_the_limits_hold(int addresses)
    {
        await using var site = await ChildSite.StartAsync();
        await using var readers = SteadyReaders.Start(site.Address, Pages, 20);

        // The first write of a process compiles what all others use, and on a busy machine takes longer than a form may wait.
        await Wait.UntilAsync(async () => await PostAsync(site.Address, IPAddress.Loopback, isSuggestion: false) == 303);
        var before = ProcessFigures.BytesOf(site.Folder.At("data"));
        var length = TimeSpan.FromSeconds(FaultRun.Size(3, 60));
        var statuses = new ConcurrentDictionary<(bool IsSuggestion, int Status), int>();

        using var over = new CancellationTokenSource(length);
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(async () =>
        {
            var random = new Random(FaultRun.Seed + sender);
            while (!over.IsCancellationRequested)
            {
                var isSuggestion = random.Next(2) == 0;
                var status = await PostAsync(site.Address, AddressOf(random.Next(addresses)), isSuggestion);
                statuses.AddOrUpdate((isSuggestion, status), 1, (_, count) => count + 1);
            }
        })));
        var grown = ProcessFigures.BytesOf(site.Folder.At("data")) - before;
        var read = await readers.StopAsync();

        var marks = statuses.Where(one => one.Key is (false, 303)).Sum(one => one.Value);
        var suggestions = statuses.Where(one => one.Key is (true, 303)).Sum(one => one.Value);
        FaultRun.Record(output, "R15", string.Create(CultureInfo.InvariantCulture,
            $"{statuses.Values.Sum() / length.TotalSeconds:0} forms a second from {addresses} addresses: {marks} marks and {suggestions} suggestions taken, {string.Join(", ", statuses.Where(one => one.Key.Status != 303).GroupBy(one => one.Key.Status).Select(one => $"{one.Sum(count => count.Value)} × {one.Key}"))}; data folder grown by {grown / 1000} KB; meanwhile {read}"));
        Assert.Equal([], readers.Faults);

        // 503 where the writer has more before it than it can write in time: the page says so and holds what was typed.
        Assert.Equal([], statuses.Keys.Select(one => one.Status).Distinct().Except([303, 429, 503]));

        // A minute of the limiter may begin within the flood.
        var minutes = (int)length.TotalMinutes + 2;
        Assert.InRange(suggestions, 0, addresses == 1 ? PostLimits.PerHour(RateLimitPolicy.Suggestion) : PostLimits.PerHourInAll(RateLimitPolicy.Suggestion));
        Assert.InRange(marks + suggestions, 1, addresses * minutes * PostLimits.PerMinute);

        // The log of the database and its index beside the rows themselves.
        Assert.True(grown <= 8_000_000 + (1_000L * (marks + suggestions)), $"{grown} bytes for {marks} marks and {suggestions} suggestions");
    }

    private static IPAddress AddressOf(int number) => new([127, 1, (byte)(number >> 8), (byte)(number & 0xFF)]);

    private static async Task<int> PostAsync(Uri site, IPAddress from, bool isSuggestion)
    {
        // A cookie of the right shape that no one has: one of somebody else's making is a visitor like any other.
        var body = isSuggestion ? $"text=Look+again+at+{RandomNumberGenerator.GetHexString(16)}" : "outcome=done";
        var cookie = isSuggestion ? "" : $"Cookie: d={Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}\r\n";
        using var line = await Line.OpenAsync(site, from);
        await line.TrySendAsync($"POST {(isSuggestion ? "/suggest" : "/actions/read-the-briefing/mark")} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n{cookie}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var answer = await line.ReadToEndAsync(patience.Token);
        return answer.Length > 12 ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;
    }
}
