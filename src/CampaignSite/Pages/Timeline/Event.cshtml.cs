using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CampaignSite.Metadata;
using CampaignSite.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Timeline;

public sealed class EventPage(Reader reader) : SitePage(reader)
{
    public TimelineEvent Event { get; private set; } = null!;

    public Prose Prose => Event.Prose.In(Reader.Language);

    public TimelineEvent? Earlier { get; private set; }

    public TimelineEvent? Later { get; private set; }

    public override string Title => Prose.Title;

    public override string Summary => Prose.Summary;

    public override ShareWords Shared => ShareWords.Of(Prose);

    internal override LinkedData DescribedFor(SiteAddress site) => SchemaOrg.Article(
        Reader, site, Prose, Event.Added, Event.Until is { } until ? $"{Event.Date.Iso}/{until:yyyy-MM-dd}" : Event.Date.Iso);

    public IActionResult OnGet(string slug)
    {
        if (Campaign.Event(slug) is not { } found)
        {
            return NotFound();
        }

        Event = found;
        var at = Campaign.Timeline.IndexOf(found);
        Earlier = at > 0 ? Campaign.Timeline[at - 1] : null;
        Later = at + 1 < Campaign.Timeline.Length ? Campaign.Timeline[at + 1] : null;
        return Page();
    }
}
