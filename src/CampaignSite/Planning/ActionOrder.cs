using CampaignSite.Content.Model;

namespace CampaignSite.Planning;

/// <summary>The one order in which actions are proposed: what reaches an office, then other people, then oneself; the quickest first.</summary>
public static class ActionOrder
{
    // Between two that are as quick and reach as far; only so that the order never depends on names.
    private static readonly ActionKind[] Kinds =
        [ActionKind.Letter, ActionKind.Call, ActionKind.Share, ActionKind.Learn, ActionKind.Contact, ActionKind.Donate, ActionKind.Petition, ActionKind.Organise, ActionKind.Attend, ActionKind.Post];

    public static Reach ReachOf(CallToAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Audience switch
        {
            Audience.Embassy or Audience.Representative or Audience.ForeignMinister or Audience.UnMission => Reach.Office,
            Audience.Self => Reach.Self,
            _ => Reach.Others,
        };
    }

    public static IOrderedEnumerable<CallToAction> InOrder(this IEnumerable<CallToAction> actions) =>
        actions.OrderBy(ReachOf).ThenBy(action => action.Minutes).ThenBy(action => Array.IndexOf(Kinds, action.Kind)).ThenBy(action => action.Slug);
}
