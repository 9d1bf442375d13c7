using CampaignSite.Localization;

namespace CampaignSite.Pages.Briefing;

public sealed class BriefingPage(Reader reader) : RequiredText(reader, "briefing");
