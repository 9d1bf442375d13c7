using CampaignSite.Content;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Texts;

namespace CampaignSite.Tests.Content.Support;

/// <summary>Every piece of markup a campaign can put on a page, in every language.</summary>
internal static class AllMarkup
{
    public static IEnumerable<string> Of(Campaign campaign) => campaign.Languages.SelectMany(language =>
        Prose(campaign, language).Select(content => content.Body)
            .Concat(campaign.Letters.SelectMany(letter => letter.Translations.In(language).Points.Select(point => point.Text)))
            .Select(html => html.Markup));

    public static IEnumerable<LocalizedContent> Prose(Campaign campaign, Language language) =>
        campaign.Texts.Select(item => item.Translations.In(language))
            .Concat(campaign.Timeline.Select(item => item.Translations.In(language)))
            .Concat(campaign.Actions.Select(item => item.Translations.In(language)))
            .Concat(campaign.Letters.Select(item => item.Translations.In(language)))
            .Concat(campaign.Countries.Where(item => item.Translations is not null).Select(item => item.Translations!.In(language)))
            .Concat(campaign.Organisations.Select(item => item.Translations.In(language)))
            .Concat(campaign.Hashtags.Select(item => item.Translations.In(language)));
}
