using CampaignSite.Localization;
using CampaignSite.Marks;

namespace CampaignSite.Pages.Marks;

/// <summary>Exactly what is stored about this browser.</summary>
public abstract class MarksView(LocalizedCampaign localized, VisitorMarks marks) : SitePage(localized)
{
    public VisitorMarks Marks { get; } = marks;

    /// <summary>What is stored, in one sentence.</summary>
    public string State => this switch
    {
        { Marks.IsAvailable: false } => Words.MarksUnavailable,
        { Marks.All: { IsEmpty: false } all } => Words.MarksStored.For(all.Length),
        { Marks.HasCookie: true } => Words.MarksOnlyCookie,
        _ => Words.MarksNone,
    };

    public override string Title => Words.Marks;

    public override string Summary => Words.MarksSummary;

    public string OutcomeOf(Mark mark) => mark.Outcome switch
    {
        MarkOutcome.Done => Words.MarkDone,
        MarkOutcome.Tried => Words.MarkTried,
        _ => Words.MarkLater,
    };
}
