using System.Collections.Immutable;
using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CampaignSite.Pages.Marks;
using CampaignSite.Planning;

namespace CampaignSite.Pages.Home;

/// <summary>What is happening in a few lines, three things to do now, and the way to one's own country.</summary>
public sealed class HomePage(Reader reader, VisitorMarks marks) : RequiredText(reader, "home")
{
    private const int Shown = 3;

    public override string TabTitle => $"{Campaign.Name}: {Campaign.Tagline.In(Reader.Language)}";

    public VisitorMarks Marks { get; } = marks;

    /// <summary>For a reader who may be at risk: a step away, before anything to do.</summary>
    public IEnumerable<CampaignText> ReadFirst => Campaign.Texts.Where(text => text.Quiet);

    public string BriefingTitle => Campaign.Text("briefing")!.Prose.In(Reader.Language).Title;

    /// <summary>Open everywhere and not yet marked; of three different kinds the first in the order of every plan.</summary>
    public ImmutableArray<CallToAction> Now =>
    [
        .. Campaign.Actions
            .Where(action => Campaign.IsOpen(action) && action.Countries.IsEmpty && Marks.For(action.Slug) is null)
            .InOrder()
            .DistinctBy(action => action.Kind)
            .Take(Shown),
    ];

    public Task OnGetAsync(CancellationToken cancellationToken) => Marks.ReadAsync(cancellationToken);
}
