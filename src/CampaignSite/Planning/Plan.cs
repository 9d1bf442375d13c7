using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Loading;

namespace CampaignSite.Planning;

/// <summary>
/// What to do in the minutes there are. What closes soonest comes first, then what reaches an office, other people and oneself, and within
/// each what can be done with what is held; one of each kind comes in before a second of it, and nothing is left out that would still fit.
/// A step that would end nowhere is never offered.
/// </summary>
/// <param name="IsAtRisk">Only what shows no name and sends nothing, safety first.</param>
/// <param name="LeavesOutDone">Something would have been offered, but the visitor has done it.</param>
/// <param name="Changes">Of an empty plan: what the smallest changes of the request would give instead; of any other nothing.</param>
public sealed record Plan(
    PlanRequest Request, bool IsAtRisk, ImmutableArray<PlanEntry> Entries, bool LeavesOutDone, ImmutableArray<Plan> Changes)
{
    public int Minutes => Entries.IsEmpty ? 0 : Entries[^1].Sum;

    /// <summary>A pure function: the same campaign, request and marks give the same plan.</summary>
    public static Plan Create(Campaign campaign, PlanRequest request, IReadOnlySet<Slug> done)
    {
        var isAtRisk = request.Country is { } country && campaign.IsAtRisk(country);

        var offered = OfferedActions.From(campaign, request.Country).ToList();
        var left = offered.Where(action => !done.Contains(action.Slug)).ToList();

        // What no variety of kinds may change: a text on safety for readers at risk, then the nearest day.
        var candidates = left.Select(action => new Candidate(
            action, (!isAtRisk || !campaign.LeadsToQuietText(action), action.Closes ?? DateOnly.MaxValue))).ToList();
        var plan = Filled(request);
        return plan.Entries.IsEmpty ? plan with { Changes = [.. PlanRelaxation.Find(request, left).Select(Filled)] } : plan;

        Plan Filled(PlanRequest asked)
        {
            // The order of choosing stays where two reach as far and as surely, so that kinds take turns in the list too.
            var sum = 0;
            var chosen = Chosen(candidates, asked).OrderBy(one => one.Urgency).ThenBy(one => ActionOrder.ReachOf(one.Action))
                .ThenBy(one => OfferedActions.ReachFrom(campaign, asked.Country, one.Action));
            return new Plan(asked, isAtRisk, [.. chosen.Select(one => new PlanEntry(one.Action, sum += one.Action.Minutes))], left.Count < offered.Count, []);
        }
    }

    // One at a time the best that fits: of the kind that has come least often so far, the first of the one order.
    private static List<Candidate> Chosen(IEnumerable<Candidate> inOrder, PlanRequest request)
    {
        var left = inOrder.Where(one => !one.Action.Needs.Any(request.Without.Contains)).ToList();
        var chosen = new List<Candidate>();
        var ofKind = new int[Enum.GetValues<ActionKind>().Length];
        var minutes = request.Minutes;
        while (left.Where(one => one.Action.Minutes <= minutes).MinBy(one => (one.Urgency, ofKind[(int)one.Action.Kind])) is { } next)
        {
            chosen.Add(next);
            left.Remove(next);
            ofKind[(int)next.Action.Kind]++;
            minutes -= next.Action.Minutes;
        }

        return chosen;
    }

    private sealed record Candidate(CallToAction Action, (bool IsLater, DateOnly Closes) Urgency);
}
