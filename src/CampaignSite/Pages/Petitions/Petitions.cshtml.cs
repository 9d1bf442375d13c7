using System.Collections.Immutable;
using CampaignSite.Content.Actions;
using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Pages.Components.Actions;
using CampaignSite.Planning;

namespace CampaignSite.Pages.Petitions;

/// <summary>Every petition by what can be done with it, and then what reaches an office without one.</summary>
public sealed class PetitionsPage(LocalizedCampaign localized, VisitorMarks marks) : ListPage(localized)
{
    public ImmutableArray<CallToAction> Open => Petitions(Campaign.IsOpen);

    public ImmutableArray<CallToAction> Closed => Petitions(Campaign.IsOver);

    /// <summary>Neither sure to be open nor over: may be open, or opens on a day to come.</summary>
    public IEnumerable<ActionGroup> Others =>
        new ActionGroup[]
        {
            new("coming", Words.ComingActions, Petitions(one => Campaign.StateOf(one) == ActionState.NotYetOpen)),
            new("may-be-open", Words.MayBeOpen, Petitions(one => Campaign.StateOf(one) == ActionState.MayBeOpen), Words.MayBeOpenExplained),
        }.Where(group => group.Actions.Count > 0);

    /// <summary>From any country, to an office, in the reader's own name.</summary>
    public ImmutableArray<CallToAction> Instead =>
        [.. OfferedActions.From(Campaign, null).Where(action => action.Kind != ActionKind.Petition && ActionOrder.ReachOf(action) == Reach.Office)];

    public Task OnGetAsync(CancellationToken cancellationToken) => marks.ReadAsync(cancellationToken);

    private ImmutableArray<CallToAction> Petitions(Func<CallToAction, bool> which) =>
        [.. Campaign.Actions.Where(action => action.Kind == ActionKind.Petition && which(action)).OrderBy(action => action.Slug)];
}
