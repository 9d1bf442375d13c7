using CampaignSite.Content.Texts;
using CampaignSite.Content.Timeline;
using CampaignSite.Localization;
using CampaignSite.Sharing;
using CampaignSite.WellKnown;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Timeline;

public sealed class EventPage(LocalizedCampaign localized) : SitePage(localized)
{
    public TimelineEvent Event { get; private set; } = null!;

    public LocalizedContent LocalizedContent => Event.Translations.In(Localized.Language);

    public TimelineEvent? Earlier { get; private set; }

    public TimelineEvent? Later { get; private set; }

    public override string Title => LocalizedContent.Title;

    public override string Summary => LocalizedContent.Summary;

    public override ShareWords Shared => ShareWords.From(LocalizedContent);

    internal override LinkedData DescribedFor(SiteUrls urls) => SchemaOrg.Article(
        Localized, urls, LocalizedContent, Event.Added, Event.Until is { } until ? $"{Event.Date.Iso}/{until:yyyy-MM-dd}" : Event.Date.Iso);

    public IActionResult OnGet(string slug)
    {
        if (Campaign.Event(slug) is not { } found)
        {
            return NotFound();
        }

        Event = found;
        var at = Campaign.Timeline.IndexOf(found, 0, ReferenceEqualityComparer.Instance);
        Earlier = at > 0 ? Campaign.Timeline[at - 1] : null;
        Later = at + 1 < Campaign.Timeline.Length ? Campaign.Timeline[at + 1] : null;
        return Page();
    }
}
