using CampaignSite.Localization;

namespace CampaignSite.Pages.Accessibility;

public sealed class AccessibilityPage(Reader reader) : RequiredText(reader, "accessibility");
