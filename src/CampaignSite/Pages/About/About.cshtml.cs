using CampaignSite.Localization;

namespace CampaignSite.Pages.About;

public sealed class AboutPage(Reader reader) : RequiredText(reader, "about");
