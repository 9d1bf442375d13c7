using System.Collections.Immutable;
using System.Text.Json;
using CampaignSite.Content.Actions;
using CampaignSite.Localization;
using CampaignSite.Marks;

namespace CampaignSite.Pages.Actions;

public sealed class ActionsPage(LocalizedCampaign localized, VisitorMarks marks) : SitePage(localized)
{
    public override string Title => Words.Actions;

    public override string Summary => Words.ActionsSummary;

    public VisitorProgress Progress { get; private set; } = null!;

    /// <summary>Quickest first within a kind.</summary>
    public IEnumerable<IGrouping<ActionKind, CallToAction>> OpenByKind =>
        Quickest(Campaign.Actions.Where(Campaign.IsOpen)).GroupBy(action => action.Kind).OrderBy(group => group.Key);

    /// <summary>Petitions have a page of their own.</summary>
    public ImmutableArray<CallToAction> MayBeOpen => [.. Quickest(Campaign.Actions.Where(action => action.Kind != ActionKind.Petition && Campaign.StateOf(action) == ActionState.MayBeOpen))];

    public IEnumerable<(string Id, string Heading, string? Note, ImmutableArray<CallToAction> Actions)> Others =>
        new (string, string, string?, ImmutableArray<CallToAction> Actions)[]
        {
            ("coming", Words.ComingActions, null, [.. Campaign.Actions.Where(action => Campaign.StateOf(action) == ActionState.NotYetOpen)]),
            ("may-be-open", Words.MayBeOpen, Words.MayBeOpenExplained, MayBeOpen),
        }.Where(group => !group.Actions.IsEmpty);

    /// <summary>The place of a kind on the page: <c>letter</c>.</summary>
    public string Anchor(ActionKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await marks.ReadAsync(cancellationToken);
        Progress = new VisitorProgress(Campaign, marks);
    }

    private static IEnumerable<CallToAction> Quickest(IEnumerable<CallToAction> actions) =>
        actions.OrderBy(action => action.Minutes).ThenBy(action => action.Slug);
}
