using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Letters;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Letters;

public sealed class LettersPage(LocalizedCampaign localized) : ListPage(localized)
{
    /// <summary>The open action that leads to a letter; it knows what sending the letter takes.</summary>
    internal static CallToAction? ActionOf(Campaign campaign, Letter letter) =>
        campaign.Actions.FirstOrDefault(action => action.Link == PageAddresses.Letter(letter.Slug) && campaign.IsOpen(action));
}
