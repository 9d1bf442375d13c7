using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Planning;

namespace CampaignSite.Marks;

/// <summary>What a visitor has done and what is next. Measured against the visitor's own list, never against all there is (decision 0037).</summary>
public sealed class VisitorProgress(Campaign campaign, VisitorMarks marks)
{
    private const int MaxShown = 3;

    public VisitorMarks Marks { get; } = marks;

    public int Done => Marks.Count(MarkOutcome.Done);

    public int Tried => Marks.Count(MarkOutcome.Tried);

    /// <summary>Longest due first.</summary>
    public ImmutableArray<CallToAction> Again { get; } =
        [.. campaign.Actions.Where(action => marks.StateOf(action) == MarkState.Again).OrderBy(marks.AgainOn).ThenBy(action => action.Slug)];

    /// <summary>Kept for later and still to be done, quickest first.</summary>
    public ImmutableArray<CallToAction> Later { get; } =
    [
        .. campaign.Actions
            .Where(action => marks.StateOf(action) == MarkState.Later && campaign.CanBeDone(action))
            .OrderBy(action => action.Minutes).ThenBy(action => action.Slug),
    ];

    /// <summary>Everything this visitor took up.</summary>
    public int Listed => Done + Tried + Later.Length;

    /// <summary>What of it is done and not yet due again; an attempt finishes nothing.</summary>
    public int Finished => Done - Again.Count(action => Marks.For(action.Slug) is { Outcome: MarkOutcome.Done });

    /// <summary>A bar over a list of one, or over a list that is through, says nothing.</summary>
    public bool HasSomethingLeft => Listed > 1 && Listed > Finished;

    /// <summary>What is next of the visitor's own list; where nothing waits there, the first of what everybody can do.</summary>
    public IEnumerable<CallToAction> Next => Again.IsEmpty && Later.IsEmpty ? Now.Take(1) : Again.Concat(Later).Take(MaxShown);

    /// <summary>Open everywhere and not marked, or due again; of three different kinds the first in the order of every plan.</summary>
    public ImmutableArray<CallToAction> Now => field.IsDefault ? field = Suggested() : field;

    private ImmutableArray<CallToAction> Suggested() =>
    [
        .. campaign.Actions
            .Where(action => campaign.IsOpen(action) && action.Countries.IsEmpty && Marks.StateOf(action) is (MarkState.None or MarkState.Again))
            .InOrder()
            .DistinctBy(action => action.Kind)
            .Take(MaxShown),
    ];
}
