using System.Collections.Immutable;
using System.Text.Json;
using CampaignSite.Content.Actions;
using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Pages.Components.Actions;

namespace CampaignSite.Pages.Actions;

public sealed class ActionsPage(LocalizedCampaign localized, VisitorMarks marks) : ListPage(localized)
{
    public VisitorProgress Progress { get; private set; } = null!;

    /// <summary>Quickest first within a kind.</summary>
    public IEnumerable<ActionGroup> OpenByKind => Quickest(Campaign.Actions.Where(Campaign.IsOpen)).GroupBy(action => action.Kind).OrderBy(group => group.Key)
        .Select(group => new ActionGroup(JsonNamingPolicy.KebabCaseLower.ConvertName(group.Key.ToString()), Words.Of(group.Key), [.. group]));

    /// <summary>Petitions have a page of their own.</summary>
    public ImmutableArray<CallToAction> MayBeOpen => [.. Quickest(Campaign.Actions.Where(action => action.Kind != ActionKind.Petition && Campaign.StateOf(action) == ActionState.MayBeOpen))];

    public IEnumerable<ActionGroup> Others =>
        new ActionGroup[]
        {
            new("coming", Words.ComingActions, [.. Campaign.Actions.Where(action => Campaign.StateOf(action) == ActionState.NotYetOpen)]),
            new("may-be-open", Words.MayBeOpen, MayBeOpen, Words.MayBeOpenExplained),
        }.Where(group => group.Actions.Count > 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await marks.ReadAsync(cancellationToken);
        Progress = new VisitorProgress(Campaign, marks);
    }

    private static IEnumerable<CallToAction> Quickest(IEnumerable<CallToAction> actions) =>
        actions.OrderBy(action => action.Minutes).ThenBy(action => action.Slug);
}
