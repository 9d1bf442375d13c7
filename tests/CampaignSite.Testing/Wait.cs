using System.Diagnostics;

namespace CampaignSite.Testing;

/// <summary>For what happens on its own, a little later.</summary>
internal static class Wait
{
    /// <summary>Waits for something to become true, a minute at most (the machine may be busy), and says how long it took.</summary>
    public static Task<TimeSpan> UntilAsync(Func<bool> isTrue) => UntilAsync(() => Task.FromResult(isTrue()));

    public static async Task<TimeSpan> UntilAsync(Func<Task<bool>> isTrue)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await isTrue())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(60), "It did not come true within a minute.");
            await Task.Delay(25);
        }

        return Stopwatch.GetElapsedTime(begun);
    }
}
