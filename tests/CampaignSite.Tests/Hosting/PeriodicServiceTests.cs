using System.Threading.Channels;
using CampaignSite.Hosting;

namespace CampaignSite.Tests.Hosting;

public sealed class PeriodicServiceTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task The_work_is_done_again_after_the_pause_that_it_asks_for()
    {
        var clock = new ManualClock();
        using var service = new Counting(clock, runs => TimeSpan.FromMinutes(runs));
        await service.StartAsync(Never);

        var first = await clock.NextPauseAsync();
        Assert.Equal((TimeSpan.FromMinutes(1), 1), (first.Length, service.Runs));
        first.End();
        Assert.Equal((TimeSpan.FromMinutes(2), 2), ((await clock.NextPauseAsync()).Length, service.Runs));
        await service.StopAsync(Never);
    }

    [Fact]
    public async Task A_failure_is_tried_again_and_ends_nothing()
    {
        var clock = new ManualClock();
        using var service = new Counting(clock, runs => runs == 1 ? throw new InvalidOperationException("a mistake") : TimeSpan.FromMinutes(1));
        await service.StartAsync(Never);

        var first = await clock.NextPauseAsync();
        Assert.Equal(Counting.AfterFailure, first.Length);
        first.End();
        Assert.Equal((TimeSpan.FromMinutes(1), 2), ((await clock.NextPauseAsync()).Length, service.Runs));
        Assert.Equal(["a mistake"], service.Failures);
        await service.StopAsync(Never);
    }

    [Fact]
    public async Task Stopping_waits_for_no_pause_and_is_no_failure()
    {
        var clock = new ManualClock();
        using var service = new Counting(clock, _ => TimeSpan.FromDays(1));
        await service.StartAsync(Never);
        await clock.NextPauseAsync();

        await service.StopAsync(Never);

        Assert.Equal((true, 1), (service.ExecuteTask!.IsCompletedSuccessfully, service.Runs));
        Assert.Empty(service.Failures);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(3, 20)]
    [InlineData(4, 30)]
    [InlineData(1000, 30)]
    public void A_pause_doubles_up_to_the_longest(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), PeriodicService.Backoff(failures, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)));

    private sealed class Counting(TimeProvider time, Func<int, TimeSpan> work) : PeriodicService(time)
    {
        public static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(7);

        public int Runs { get; private set; }

        public List<string> Failures { get; } = [];

        protected override Task<TimeSpan> RunAsync(CancellationToken stoppingToken) => Task.FromResult(work(++Runs));

        protected override TimeSpan OnFailure(Exception problem)
        {
            Failures.Add(problem.Message);
            return AfterFailure;
        }
    }

    /// <summary>Tells each pause as it begins, and ends it when the test says so.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private readonly Channel<Pause> _pauses = Channel.CreateUnbounded<Pause>();

        public ValueTask<Pause> NextPauseAsync() => _pauses.Reader.ReadAsync();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _pauses.Writer.TryWrite(new Pause(dueTime, () => callback(state)));
            return new NoTimer();
        }
    }

    private sealed record Pause(TimeSpan Length, Action End);

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
