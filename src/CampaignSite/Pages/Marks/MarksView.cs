using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CampaignSite.Marks;

namespace CampaignSite.Pages.Marks;

/// <summary>Exactly what is stored about this browser.</summary>
public abstract class MarksView(Reader reader, VisitorMarks marks) : SitePage(reader)
{
    public VisitorMarks Marks { get; } = marks;

    public string? Problem { get; protected set; }

    public override string Title => Words.Marks;

    public override string Summary => Words.MarksSummary;

    public CallToAction? ActionOf(Mark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return Campaign.Action(mark.Action);
    }

    public string OutcomeOf(Mark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return mark.Outcome switch
        {
            MarkOutcome.Done => Words.MarkDone,
            MarkOutcome.Tried => Words.MarkTried,
            _ => Words.MarkLater,
        };
    }
}
