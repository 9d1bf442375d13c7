using System.Collections.Immutable;
using CampaignSite.Content.Actions;

namespace CampaignSite.Planning;

/// <summary>Which choice emptied a plan, said as what to change.</summary>
internal static class PlanRelaxation
{
    /// <summary>
    /// The fewest more minutes, and the fewest exclusions less, that each help alone; where neither does, both together. Nothing where
    /// nothing is open at all.
    /// </summary>
    /// <param name="offered">What may be offered to this reader at all, in the one order.</param>
    public static ImmutableArray<PlanRequest> Find(PlanRequest request, IReadOnlyCollection<CallToAction> offered)
    {
        var longer = offered.Where(action => Barred(action).IsEmpty).MinBy(action => action.Minutes);
        var freer = offered.Where(action => action.Minutes <= request.Minutes).MinBy(action => Barred(action).Count);
        ImmutableArray<PlanRequest> alone =
        [
            .. new[]
            {
                longer is null ? null : request with { Minutes = longer.Minutes },
                freer is null ? null : request with { Without = request.Without.Except(Barred(freer)) },
            }.OfType<PlanRequest>(),
        ];
        return !alone.IsEmpty || offered.MinBy(action => (Barred(action).Count, action.Minutes)) is not { } both
            ? alone
            : [request with { Minutes = both.Minutes, Without = request.Without.Except(Barred(both)) }];

        ImmutableSortedSet<Need> Barred(CallToAction action) => request.Without.Intersect(action.Needs);
    }
}
