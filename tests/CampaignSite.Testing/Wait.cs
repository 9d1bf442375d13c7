using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Testing;

/// <summary>For what happens on its own, a little later.</summary>
internal static class Wait
{
    /// <summary>Waits for something to become true, a minute at most (the machine may be busy), and says how long it took.</summary>
    public static Task<TimeSpan> UntilAsync(Func<bool> isTrue) => UntilAsync(() => Task.FromResult(isTrue()));

    /// <summary>The same where time passes only by the test's hand: half a second goes by after each look that finds it not true yet.</summary>
    public static Task UntilAsync(FakeTimeProvider time, Func<bool> isTrue) => UntilAsync(time, () => Task.FromResult(isTrue()));

    public static Task UntilAsync(FakeTimeProvider time, Func<Task<bool>> isTrue) => UntilAsync(async () =>
    {
        if (await isTrue())
        {
            return true;
        }

        time.Advance(TimeSpan.FromSeconds(0.5));
        return false;
    });

    public static async Task<TimeSpan> UntilAsync(Func<Task<bool>> isTrue)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await isTrue())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(60), "It did not come true within a minute.");
            await Task.Delay(10);
        }

        return Stopwatch.GetElapsedTime(begun);
    }
}
