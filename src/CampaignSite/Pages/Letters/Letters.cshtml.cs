using CampaignSite.Localization;

namespace CampaignSite.Pages.Letters;

public sealed class LettersPage(Reader reader) : SitePage(reader)
{
    public override string Title => Words.Letters;

    public override string Summary => Words.LettersSummary;
}
