using CampaignSite.Localization;

namespace CampaignSite.Pages.Privacy;

public sealed class PrivacyPage(Reader reader) : RequiredText(reader, "privacy");
