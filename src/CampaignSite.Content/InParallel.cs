using System.Runtime.ExceptionServices;

namespace CampaignSite.Content;

/// <summary>One thing made of each item, on all cores and in the order of the items.</summary>
internal static class InParallel
{
    // Fewer are made sooner than other threads begin.
    private const int Few = 16;

    /// <param name="items">Of any number.</param>
    /// <param name="make">Must change nothing that another item sees.</param>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        var made = new TResult[items.Count];
        if (items.Count < Few)
        {
            for (var i = 0; i < made.Length; i++)
            {
                made[i] = make(items[i]);
            }

            return made;
        }

        try
        {
            Parallel.For(0, made.Length, i => made[i] = make(items[i]));
        }
        catch (AggregateException several)
        {
            // As it would be thrown without threads.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return made;
    }
}
