using CampaignSite.Localization;

namespace CampaignSite.Pages.Privacy;

public sealed class PrivacyPage(LocalizedCampaign localized) : RequiredText(localized, "privacy");
