using CampaignSite.Localization;

namespace CampaignSite.Pages.Accessibility;

public sealed class AccessibilityPage(LocalizedCampaign localized) : RequiredText(localized, "accessibility");
