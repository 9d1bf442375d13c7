using CampaignSite.Content.Actions;

namespace CampaignSite.Planning;

/// <summary>The one order in which actions are proposed: what reaches an office, then other people, then oneself; the quickest first.</summary>
public static class ActionOrder
{
    // Between two that are as quick and reach as far; only so that the order never depends on names.
    private static readonly ActionKind[] Kinds =
        [ActionKind.Letter, ActionKind.Call, ActionKind.Share, ActionKind.Learn, ActionKind.Contact, ActionKind.Donate, ActionKind.Petition, ActionKind.Organise, ActionKind.Attend, ActionKind.Post];

    public static Reach ReachOf(CallToAction action) => action.Audience switch
    {
        var audience when ContactRoute.IsOffice(audience) => Reach.Office,
        Audience.Self => Reach.Self,
        _ => Reach.Others,
    };

    public static IOrderedEnumerable<CallToAction> InOrder(this IEnumerable<CallToAction> actions) => actions.InOrder(_ => ContactReach.Direct);

    /// <param name="contact">What is held at the end of each; of two that reach as far, the one that can be done comes first.</param>
    internal static IOrderedEnumerable<CallToAction> InOrder(this IEnumerable<CallToAction> actions, Func<CallToAction, ContactReach> contact) =>
        actions.OrderBy(ReachOf).ThenBy(contact).ThenBy(action => action.Minutes).ThenBy(action => Array.IndexOf(Kinds, action.Kind)).ThenBy(action => action.Slug);
}
